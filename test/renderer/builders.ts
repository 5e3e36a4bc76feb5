/** What main would publish: a desk that works, and cards on it, each with what the test is about. */
import { UNCHANGED_TEAM_SETTINGS } from '../../shared/team-settings.ts'
import type { CallBack } from '../../shared/views/call-backs.ts'
import type { CallDetail, CallLogRow } from '../../shared/views/call-log.ts'
import type { CampaignDetail, CampaignRow } from '../../shared/views/campaigns.ts'
import { NO_CHATS } from '../../shared/views/chats.ts'
import type { CallCard, DeskState, RecentCall } from '../../shared/views/desk.ts'
import type { FollowUp } from '../../shared/views/follow-ups.ts'
import type { PhoneNumberView } from '../../shared/views/phone-numbers.ts'
import { DEFAULT_SETTINGS } from '../../shared/views/settings.ts'
import type { DueWrapUp, HeldWrite } from '../../shared/views/wrapups.ts'

/** The moment every built state is about. */
export const NOW = Date.parse('2026-11-22T05:11:00.000Z')

/** The instant `seconds` before NOW. */
export const before = (seconds: number): string => new Date(NOW - seconds * 1000).toISOString()

export const aCard = (over: Partial<CallCard> = {}): CallCard => ({
  id: 'session-1',
  kind: 'incoming',
  phase: 'ringing',
  status: 'ringing',
  names: ['Asha Rao'],
  number: '+917906225789',
  numberText: '+91 79062 25789',
  dialable: true,
  line: '+91 80 4718 2200',
  department: 'Sales',
  place: null,
  hunting: [{ name: 'Agent Gupta', mine: true, result: 'dialing' }],
  pickedUpBy: null,
  mine: true,
  history: false,
  startedAt: before(6),
  answeredAt: null,
  endedAt: null,
  talkSeconds: null,
  callOfWeek: 3,
  last: null,
  note: '',
  problem: null,
  unconfirmed: false,
  canRetry: false,
  ...over,
})

export const aTalk = (over: Partial<CallCard> = {}): CallCard =>
  aCard({
    phase: 'talking',
    status: 'talking',
    hunting: [{ name: 'Agent Gupta', mine: true, result: 'answered' }],
    pickedUpBy: 'Agent Gupta',
    answeredAt: before(161),
    ...over,
  })

export const aMissedCall = (over: Partial<CallCard> = {}): CallCard =>
  aCard({
    kind: 'missed',
    phase: 'ended',
    status: 'missed',
    hunting: [{ name: 'Agent Gupta', mine: true, result: 'not_answered' }],
    mine: false,
    startedAt: before(760),
    endedAt: before(732),
    ...over,
  })

export const aRequest = (over: Partial<CallCard> = {}): CallCard =>
  aCard({
    kind: 'outgoing',
    phase: 'requested',
    status: 'requested',
    line: null,
    department: null,
    hunting: [],
    ...over,
  })

export const aRecentCall = (over: Partial<RecentCall> = {}): RecentCall => ({
  sessionId: 'recent-1',
  direction: 'incoming',
  status: 'ended',
  names: ['Meera Shah'],
  number: '+919821400817',
  numberText: '+91 98214 00817',
  dialable: true,
  startedAt: before(2400),
  talkSeconds: 372,
  ...over,
})

export const aDue = (over: Partial<DueWrapUp> = {}): DueWrapUp => ({
  sessionId: 'due-1',
  names: ['Meera Shah'],
  number: '+919821400817',
  numberText: '+91 98214 00817',
  dialable: true,
  direction: 'outgoing',
  line: null,
  department: null,
  endedAt: before(95),
  talkSeconds: 64,
  reach: 'talked',
  draft: { outcome: [], note: '', followUpAt: null },
  inPop: false,
  ...over,
})

export const aHeldWrite = (over: Partial<HeldWrite> = {}): HeldWrite => ({
  id: 'held-1',
  kind: 'wrapup',
  customer: 'Meera Shah',
  undoUntil: before(-8),
  ...over,
})

export const aCallBack = (over: Partial<CallBack> = {}): CallBack => ({
  customer: '+919821400817',
  names: ['Meera Shah'],
  numberText: '+91 98214 00817',
  dialable: true,
  place: null,
  line: '+91 80 4718 2200',
  department: 'Sales',
  missedAt: before(41 * 60),
  lastMissedAt: before(41 * 60),
  missedCalls: 1,
  tries: 0,
  lastTryAt: null,
  lastTryBy: null,
  claim: null,
  ...over,
})

export const aFollowUp = (over: Partial<FollowUp> = {}): FollowUp => ({
  id: 'f1',
  names: ['Deepak Kulkarni'],
  number: '+919004177312',
  numberText: '+91 90041 77312',
  dialable: true,
  dueAt: before(60),
  note: 'Call about renewal',
  outcome: ['Call later'],
  assignee: { userId: '694e6be5a520b309', name: 'Agent Gupta' },
  mine: true,
  done: false,
  ...over,
})

export const aLogRow = (over: Partial<CallLogRow> = {}): CallLogRow => ({
  sessionId: 'call-1',
  direction: 'incoming',
  status: 'ended',
  names: ['Asha Rao'],
  number: '+917906225789',
  numberText: '+91 79062 25789',
  dialable: true,
  place: null,
  startedAt: before(2_400),
  agent: { name: 'Agent Gupta', mine: true },
  rang: 1,
  department: 'Sales',
  talkSeconds: 372,
  outcome: ['Interested'],
  outcomeDue: false,
  recorded: true,
  ...over,
})

export const aCallDetail = (over: Partial<CallDetail> = {}): CallDetail => ({
  ...aLogRow(),
  line: '+91 80 4718 2200',
  endedAt: before(1_994),
  durationSeconds: 406,
  category: null,
  billable: null,
  refId: null,
  clientRefId: null,
  legs: [],
  note: '',
  outcomes: [],
  comments: [],
  recording: 'there',
  rawEvents: 0,
  ...over,
})

export const aDesk = (over: Partial<DeskState> = {}): DeskState => ({
  setup: 'ready',
  setupProblem: null,
  agent: { userId: '694e6be5a520b309', name: 'Agent Gupta', role: 'agent', phones: ['+919876543210'] },
  secretsKept: 'vault',
  link: {
    state: 'open',
    caughtUp: true,
    lastEventAt: before(4),
    clockOffsetMs: 0,
    providerDelayMs: 420,
    relayDelayMs: 12,
  },
  cards: [],
  recent: [],
  today: { incoming: 0, outgoing: 0, connected: 0, missed: 0, talkSeconds: 0, outcomes: [] },
  contacts: {
    total: 100_000,
    syncing: false,
    done: 0,
    expected: null,
    syncedAt: before(1800),
    problem: null,
  },
  contactsWork: { import: null, export: null },
  team: null,
  wrapUps: { due: [], dueTotal: 0 },
  outbox: { held: [], waiting: 0, refused: 0, problem: null },
  teamSettings: { ...UNCHANGED_TEAM_SETTINGS, confirmed: true },
  followUps: { soon: [], open: 0, due: 0 },
  callBacks: { rows: [], total: 0 },
  callLog: {
    total: 0,
    asOf: null,
    fetch: { state: 'idle', read: 0, total: null, until: null, problem: null },
    gap: null,
    export: null,
  },
  recordings: { download: null },
  chats: NO_CHATS,
  settings: DEFAULT_SETTINGS,
  demo: false,
  ...over,
})

export const aCampaignRow = (over: Partial<CampaignRow> = {}): CampaignRow => ({
  id: '1011',
  name: 'Diwali offer',
  status: 'completed',
  templateName: 'diwali_offer_2026',
  createdAt: before(34_560),
  scheduledAt: before(34_000),
  createdBy: 'Sunita Patil',
  figures: {
    audience: 2_400,
    sent: 2_371,
    delivered: 2_290,
    read: 1_604,
    replied: 118,
    failed: 29,
    billable: 2_290,
  },
  ...over,
})

export const aCampaign = (over: Partial<CampaignDetail> = {}): CampaignDetail => ({
  ...aCampaignRow(),
  scheduledType: 'immediate',
  startedAt: before(33_900),
  finishedAt: before(30_000),
  modifiedAt: before(30_000),
  countedAt: before(900),
  failureReason: null,
  mapping: [
    {
      variable: 'name',
      scope: 'body',
      button: null,
      dynamic: true,
      value: '{{contact_name}}',
      fallback: 'Customer',
    },
    { variable: 'discount', scope: 'body', button: null, dynamic: false, value: '20', fallback: null },
    {
      variable: 'shop',
      scope: 'button',
      button: 1,
      dynamic: true,
      value: '{{ segment }}',
      fallback: 'india-price',
    },
  ],
  templateId: '29db0bad-5da8-4b83-94c9-9362c5947041',
  category: 'marketing',
  template: {
    header: 'Diwali sale',
    hasMedia: false,
    body: 'Hello {{name}},\n\nThe last days of the sale: *{{discount}} % off* everything in the shop.',
    footer: 'Reply STOP to hear no more of it',
    buttons: [
      { index: 0, text: 'Not interested', target: null },
      { index: 1, text: 'Shop now', target: 'https://www.example.in/{{shop}}' },
      { index: 2, text: 'Call us', target: '+918047182200' },
    ],
  },
  audience: {
    count: over.figures?.audience ?? 2_400,
    filename: 'customers_november_2026.csv',
    headers: ['Name', 'Phone Number', 'Segment', 'Country Code'],
  },
  links: { total: 2_290, visited: 402 },
  ...over,
})

export const aPhoneNumber = (over: Partial<PhoneNumberView> = {}): PhoneNumberView => ({
  id: 'ab55f907-ce6b-4285-8f25-aecd52934889',
  phoneNumberId: '204983902706432',
  number: '+911204385006',
  numberText: '+91 120 438 5006',
  connection: 'connected',
  onboarding: 'success',
  status: 'active',
  quality: 'GREEN',
  limit: 'TIER_250',
  official: false,
  verification: 'not_verified',
  profile: {
    about: 'OnStep',
    description: 'Pumps and irrigation for farmers of the north',
    address: 'Colony 21, Sector 62, New Delhi, India 110001',
    category: 'NONPROFIT',
    email: 'test@test.com',
    website: 'https://onstep.org/',
  },
  account: { name: 'OnStep', wabaId: '178661612007157', review: 'approved' },
  inUse: false,
  accounts: false,
  ...over,
})
