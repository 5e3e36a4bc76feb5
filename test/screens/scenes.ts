/** Every screen worth looking at: what main says, and what the agent has done by then. */
import type { Page } from '@playwright/test'
import { aCard, aDesk, aMissedCall, aRecentCall, aRequest, aTalk, before } from '../renderer/builders.ts'
import { CONTACTS, contacts, fault, main, pop, type Scene } from './scene.ts'
import { ACCOUNT_SCENES } from './scenes/account.ts'
import { CALL_BACK_SCENES } from './scenes/call-backs.ts'
import { CALL_LOG_SCENES } from './scenes/call-log.ts'
import { CAMPAIGN_SCENES } from './scenes/campaigns.ts'
import { CHAT_SCENES } from './scenes/chats.ts'
import { COMPOSER_SCENES } from './scenes/composer.ts'
import { CONTACT_SCENES } from './scenes/contacts.ts'
import { CUSTOMER_SCENES } from './scenes/customer.ts'
import { FOLLOW_UP_SCENES } from './scenes/follow-ups.ts'
import { inHindi } from './scenes/hindi.ts'
import { PHONE_NUMBER_SCENES } from './scenes/phone-numbers.ts'
import { RECORDING_SCENES } from './scenes/recordings.ts'
import { TEAM_SETTINGS_SCENES } from './scenes/team-settings.ts'
import { TEMPLATE_ADMIN_SCENES } from './scenes/template-admin.ts'
import { TEMPLATE_SCENES } from './scenes/templates.ts'
import { AROUND_SCENES } from './scenes/whatsapp-around.ts'
import { WRAPUP_SCENES } from './scenes/wrapups.ts'

const ODD_NAMES = [
  '<img src=x onerror=alert(1)>',
  'आशा शर्मा',
  '🙏 Ganesh Traders 🚚',
  'Sri Venkateswara Agricultural Machinery, Pumps and Irrigation Equipments Private Limited (Coimbatore)',
  'மீனாட்சி சுந்தரம்',
  'O’Brien-Fernandes',
]
const unknown = {
  id: 'session-2',
  names: [],
  number: '+919004177312',
  numberText: '+91 90041 77312',
  place: 'Pune, IN',
  callOfWeek: 1,
} as const

const TODAY = {
  incoming: 26,
  outgoing: 16,
  connected: 31,
  missed: 4,
  talkSeconds: 6720,
  outcomes: [
    { name: 'Interested', count: 13 },
    { name: 'Call later', count: 9 },
    { name: 'No answer', count: 7 },
    { name: 'Not interested', count: 2 },
  ],
}

const RECENT = [
  aRecentCall(),
  aRecentCall({
    sessionId: 'r2',
    direction: 'outgoing',
    names: ['Esha Nair', 'Nikhil Nair'],
    talkSeconds: 64,
  }),
  aRecentCall({
    sessionId: 'r3',
    status: 'missed',
    names: [],
    numberText: '+91 90041 77312',
    talkSeconds: null,
    startedAt: before(5400),
  }),
  aRecentCall({
    sessionId: 'r4',
    direction: 'outgoing',
    status: 'not-answered',
    names: ['Pooja Joshi'],
    talkSeconds: null,
    startedAt: before(90_000),
  }),
  aRecentCall({
    sessionId: 'r5',
    direction: 'outgoing',
    names: [],
    number: '1909',
    numberText: '1909',
    dialable: false,
    talkSeconds: 48,
    startedAt: before(97_000),
  }),
]

const talking = aTalk({
  id: 'talk',
  names: ['Ravi Kumar'],
  number: '+919821400817',
  numberText: '+91 98214 00817',
  note: 'Wants the annual plan; asked whether GST is included',
  callOfWeek: 2,
})
const ringing = aCard()
const ringingUnknown = aCard(unknown)
const family = aCard({ names: ['Asha Rao', 'Vijay Rao', 'Meena Rao'] })
const hunting = aCard({
  id: 'hunt',
  names: ['Nikhil Nair'],
  hunting: [
    { name: 'Agent Gupta', mine: true, result: 'not_answered' },
    { name: 'Sunita Patil', mine: false, result: 'not_answered' },
    { name: 'Imran Sheikh', mine: false, result: 'dialing' },
  ],
})
const pickedUp = aCard({
  id: 'taken',
  phase: 'talking',
  status: 'picked-up',
  mine: false,
  pickedUpBy: 'Sunita Patil',
  hunting: [
    { name: 'Agent Gupta', mine: true, result: 'not_answered' },
    { name: 'Sunita Patil', mine: false, result: 'answered' },
  ],
})
const missed = aMissedCall({ ...unknown, id: 'missed' })
const voicemail = aMissedCall({
  id: 'voicemail',
  status: 'voicemail',
  names: ['Pooja Joshi'],
  startedAt: before(5000),
  endedAt: before(4900),
})
const requested = aRequest({ id: 'o1' })
const calling = aRequest({ id: 'o2', status: 'calling-your-phone', names: ['Bhavna Iyer'] })
const customerRings = aRequest({
  id: 'o3',
  phase: 'ringing',
  status: 'customer-ringing',
  names: ['Deepak Kulkarni'],
  hunting: [{ name: 'Agent Gupta', mine: true, result: 'answered' }],
})
const notAnswered = aRequest({
  id: 'o4',
  phase: 'ended',
  status: 'not-answered',
  names: ['Farhan Qureshi'],
  endedAt: before(70),
})
const ended = aTalk({
  id: 'o5',
  kind: 'outgoing',
  phase: 'ended',
  status: 'ended',
  names: ['Meera Shah'],
  endedAt: before(45),
  talkSeconds: 372,
  note: 'Send the price list first',
})
const silent = aRequest({ id: 'o6', status: 'calling-your-phone', canRetry: true, startedAt: before(24) })
const refused = aRequest({
  id: 'p1',
  canRetry: true,
  problem: fault('obd-ip-not-allowed', 'Forbidden: IP 203.0.113.7 is not whitelisted'),
})
const unconfirmed = aRequest({ id: 'p2', names: ['Bhavna Iyer'], unconfirmed: true })
const unconfirmedLate = aRequest({ id: 'p3', names: ['Esha Nair'], unconfirmed: true, canRetry: true })
const odd = ODD_NAMES.map((name, i) =>
  aMissedCall({
    id: `odd-${i}`,
    names: [name],
    number: `+9190000000${i}0`,
    numberText: `+91 90000 000${i}0`,
  }),
)

const dialAndFail = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Number to call' }).fill('98765')
  await page.getByRole('button', { name: 'Call', exact: true }).click()
  await page.getByRole('alert').waitFor()
}

const ENGLISH: readonly Scene[] = [
  main('first-run', { setup: 'needed', agent: null }),
  main('enrolling', { setup: 'enrolling', agent: null }),
  main('enrolling-unreachable', {
    setup: 'enrolling',
    agent: null,
    setupProblem: { kind: 'relay-unreachable', detail: 'connect ECONNREFUSED 127.0.0.1:8787' },
  }),
  main('set-up-failed', {
    setup: 'failed',
    agent: null,
    setupProblem: { kind: 'code-refused', detail: 'this code was used already' },
  }),
  main('set-up-unreadable', {
    setup: 'failed',
    agent: null,
    setupProblem: { kind: 'file-unreadable', detail: 'account.obd.apiKey is missing' },
  }),
  main('home-empty', {}),
  main('home-busy', { cards: [ringing, talking, missed], recent: RECENT, today: TODAY }),
  main('home-hunting', { cards: [hunting, pickedUp, ringingUnknown], recent: RECENT, today: TODAY }),
  main('home-outgoing', { cards: [requested, calling, customerRings, ended, notAnswered], today: TODAY }),
  main('home-problems', {
    cards: [refused, unconfirmed, unconfirmedLate, silent],
    recent: RECENT,
    today: TODAY,
  }),
  main('home-odd-names', { cards: odd, recent: RECENT, today: { ...TODAY, incoming: 123_456 } }),
  main(
    'dial-fault',
    { recent: RECENT, today: TODAY },
    { act: dialAndFail },
    { faults: { 'calls:dial': fault('invalid-number') } },
  ),
  main('offline', {
    cards: [missed],
    recent: RECENT,
    today: TODAY,
    link: {
      state: 'waiting',
      caughtUp: true,
      lastEventAt: before(340),
      clockOffsetMs: 0,
      providerDelayMs: null,
      relayDelayMs: null,
    },
  }),
  main('catching-up', {
    link: {
      state: 'open',
      caughtUp: false,
      lastEventAt: before(340),
      clockOffsetMs: 0,
      providerDelayMs: null,
      relayDelayMs: null,
    },
  }),
  main('signed-out', {
    recent: RECENT,
    link: {
      state: 'refused',
      caughtUp: true,
      lastEventAt: before(9000),
      clockOffsetMs: 0,
      providerDelayMs: null,
      relayDelayMs: null,
    },
  }),
  main('replaced', {
    secretsKept: 'memory',
    link: {
      state: 'replaced',
      caughtUp: true,
      lastEventAt: before(20),
      clockOffsetMs: 0,
      providerDelayMs: null,
      relayDelayMs: null,
    },
  }),
  main('outdated', {
    link: {
      state: 'outdated',
      caughtUp: true,
      lastEventAt: null,
      clockOffsetMs: 0,
      providerDelayMs: null,
      relayDelayMs: null,
    },
  }),
  contacts('100000'),
  contacts('scrolled', {}, {}, async (page) => {
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo({ top: 2_600_000 }))
    await page.getByText('Aarav Mehta 50001').waitFor()
  }),
  contacts('odd-names', {}, { contacts: { ...CONTACTS, total: ODD_NAMES.length, names: ODD_NAMES } }),
  contacts('no-match', {}, { contacts: { ...CONTACTS, matchNothing: true } }, async (page) => {
    await page.getByRole('searchbox', { name: 'Search contacts' }).fill('zzyzx')
    await page.getByText('No contact matches').waitFor()
  }),
  contacts(
    'empty-syncing',
    {
      contacts: {
        ...aDesk().contacts,
        total: 0,
        syncing: true,
        done: 12_300,
        expected: 100_000,
        syncedAt: null,
      },
    },
    { contacts: { ...CONTACTS, total: 0 } },
  ),
  contacts('failed', {
    contacts: {
      ...aDesk().contacts,
      problem: fault(
        'contacts-bad-key',
        'User is not authorized to access this resource with an explicit deny',
      ),
    },
  }),
  contacts('unreadable', {}, { faults: { 'contacts:search': fault('internal') } }),
  pop('ringing', [ringing]),
  pop('ringing-family', [family]),
  pop('ringing-unknown', [ringingUnknown]),
  pop(
    'name-fault',
    [ringingUnknown],
    async (page) => {
      await page.getByRole('textbox', { name: 'Name' }).fill('Pooja')
      await page.getByRole('textbox', { name: 'Name' }).press('Enter')
      await page.getByRole('alert').waitFor()
    },
    { 'contacts:create': fault('contacts-unavailable', 'Internal Server Error') },
  ),
  pop('hunting', [hunting]),
  pop('two-calls', [ringing, talking, missed]),
  pop('talking', [talking], async (page) => {
    await page
      .getByRole('textbox', { name: 'Note' })
      .fill(
        'Send the price list first.\nThen call on Monday about the annual plan and the discount for three branches.',
      )
    await page.getByText('Saved').waitFor()
  }),
  pop('talking-unknown', [aTalk({ ...unknown, id: 'talk-2' })]),
  pop('picked-up', [pickedUp]),
  pop('missed', [missed, voicemail]),
  pop('outgoing', [requested, calling, customerRings]),
  pop('problems', [refused, unconfirmed, silent]),
  pop(
    'odd-names',
    odd.slice(0, 4).map((card) => aCard({ ...card, kind: 'incoming', phase: 'ringing', status: 'ringing' })),
  ),
  ...ACCOUNT_SCENES,
  ...CONTACT_SCENES,
  ...CHAT_SCENES,
  ...CUSTOMER_SCENES,
  ...WRAPUP_SCENES,
  ...CALL_BACK_SCENES,
  ...FOLLOW_UP_SCENES,
  ...TEAM_SETTINGS_SCENES,
  ...CALL_LOG_SCENES,
  ...RECORDING_SCENES,
  ...TEMPLATE_SCENES,
  ...TEMPLATE_ADMIN_SCENES,
  ...COMPOSER_SCENES,
  ...AROUND_SCENES,
  ...CAMPAIGN_SCENES,
  ...PHONE_NUMBER_SCENES,
]

export const SCENES: readonly Scene[] = [...ENGLISH, ...inHindi(ENGLISH)]
