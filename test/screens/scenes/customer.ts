/** The customer strip, the palette, the team and the pop-up checks. */
import type { Page } from '@playwright/test'
import type { ContactDetail } from '../../../shared/views/contacts.ts'
import type { CustomerView, PaletteResult, TimelineEntry } from '../../../shared/views/customer.ts'
import type { PopCandidate, PopExplanation } from '../../../shared/views/pop.ts'
import { DEFAULT_SETTINGS } from '../../../shared/views/settings.ts'
import type { TeamCall } from '../../../shared/views/team.ts'
import { aCard, aDesk, aRecentCall, aTalk, before } from '../../renderer/builders.ts'
import type { Canned } from '../fake-bridge.ts'
import { fault, main, pop, type Scene } from '../scene.ts'

const contact = (over: Partial<ContactDetail> = {}): ContactDetail => ({
  id: 'c1',
  name: 'Asha Rao',
  number: '+917906225789',
  numberText: '+91 79062 25789',
  dialable: true,
  email: 'asha.rao@example.in',
  pending: false,
  marketingOptIn: true,
  customFields: { cf1: 'Annual', cf2: 'Jaipur' },
  status: 'active',
  source: 'import',
  createdAt: before(9_000_000),
  modifiedAt: before(90_000),
  ...over,
})

const customer = (over: Partial<CustomerView> = {}): CustomerView => ({
  numbers: [
    { number: '+917906225789', numberText: '+91 79062 25789', dialable: true },
    { number: '+919821400817', numberText: '+91 98214 00817', dialable: true },
  ],
  contacts: [contact()],
  place: 'Jaipur, IN',
  calls: 14,
  firstCallAt: before(9_000_000),
  lastCallAt: before(600),
  ...over,
})

const call = (over: Partial<Extract<TimelineEntry, { kind: 'call' }>>): TimelineEntry => ({
  kind: 'call',
  id: 's1',
  at: before(600),
  number: '+917906225789',
  direction: 'incoming',
  status: 'ended',
  live: false,
  agent: 'Agent Gupta',
  department: 'Sales',
  legs: [
    {
      type: 'agent',
      name: 'Sunita Patil',
      mine: false,
      result: 'not_answered',
      ringSeconds: 22,
      talkSeconds: null,
    },
    { type: 'agent', name: 'Agent Gupta', mine: true, result: 'answered', ringSeconds: 12, talkSeconds: 372 },
    { type: 'customer', name: null, mine: false, result: 'answered', ringSeconds: null, talkSeconds: 372 },
  ],
  talkSeconds: 372,
  note: 'Wants the annual plan; asked whether GST is included',
  outcomes: ['Interested', 'Annual plan'],
  comments: [],
  recorded: true,
  ...over,
})

const TIMELINE: readonly TimelineEntry[] = [
  call({
    id: 's0',
    at: before(9),
    live: true,
    status: 'ringing',
    agent: null,
    talkSeconds: null,
    note: '',
    outcomes: [],
    recorded: false,
    legs: [],
  }),
  {
    kind: 'wrapup',
    id: 'w1',
    at: before(210),
    sessionId: 's1',
    by: 'Agent Gupta',
    outcomes: ['Interested'],
    note: 'Send the price list first.',
    followUpAt: before(-86_000),
  },
  call({}),
  call({
    id: 's2',
    at: before(80_000),
    status: 'missed',
    agent: null,
    talkSeconds: null,
    note: '',
    outcomes: [],
    recorded: false,
    number: '+919821400817',
  }),
  call({
    id: 's3',
    at: before(400_000),
    direction: 'outgoing',
    agent: 'Sunita Patil',
    talkSeconds: 64,
    note: '',
    outcomes: ['Call later'],
    comments: [{ text: 'Prefers calls after 5 pm', by: 'Sunita Patil', at: null }],
  }),
  call({
    id: 's4',
    at: before(40_000_000),
    direction: 'outgoing',
    status: 'not-answered',
    agent: null,
    talkSeconds: null,
    note: '',
    outcomes: [],
    recorded: false,
  }),
]

const MESSAGES: readonly TimelineEntry[] = [
  {
    kind: 'message',
    id: 'm1',
    at: before(500),
    chat: '+917906225789',
    direction: 'outgoing',
    content: 'document',
    text: 'Invoice_2026.pdf',
    state: 'read',
    by: 'Agent Gupta',
  },
  {
    kind: 'message',
    id: 'm2',
    at: before(560),
    chat: '+917906225789',
    direction: 'incoming',
    content: 'text',
    text: 'Namaste, annual plan ka invoice chahiye tha',
    state: 'received',
    by: null,
  },
]

export const STRIP = {
  'customer:open': customer(),
  'customer:list-timeline': { items: [...MESSAGES, ...TIMELINE], next: null },
  'contacts:list-fields': [],
  'contacts:read': contact(),
}

export const opened = async (page: Page) => {
  await page.getByRole('button', { name: 'Open', exact: true }).first().click()
  await page.getByRole('region', { name: 'Customer' }).waitFor()
  await page.getByText('Loading the time line').waitFor({ state: 'hidden' })
}

const desk = { cards: [aCard(), aTalk({ id: 't', names: ['Ravi Kumar'] })], recent: [aRecentCall()] }
const strip = (name: string, answers: Canned['answers'], more: Partial<Canned> = {}, act = opened): Scene =>
  main(`strip-${name}`, desk, { act }, { answers: { ...STRIP, ...answers }, ...more })

const FOUND: PaletteResult = {
  people: [
    {
      contactId: 'c1',
      name: 'Asha Rao',
      number: '+917906225789',
      numberText: '+91 79062 25789',
      dialable: true,
      email: 'asha.rao@example.in',
    },
    {
      contactId: 'c2',
      name: 'Sri Venkateswara Agricultural Machinery, Pumps and Irrigation Equipments Private Limited',
      number: '+919821400817',
      numberText: '+91 98214 00817',
      dialable: true,
      email: null,
    },
    { contactId: 'c3', name: '', number: '1909', numberText: '1909', dialable: false, email: null },
  ],
  calls: [
    {
      sessionId: 's1',
      names: ['Asha Rao'],
      number: '+917906225789',
      numberText: '+91 79062 25789',
      direction: 'incoming',
      status: 'missed',
      startedAt: before(900),
    },
    {
      sessionId: 's2',
      names: [],
      number: '+919004177312',
      numberText: '+91 90041 77312',
      direction: 'outgoing',
      status: 'ended',
      startedAt: before(90_000),
    },
  ],
  messages: [
    {
      chat: '+917906225789',
      names: ['Asha Rao'],
      numberText: '+91 79062 25789',
      direction: 'incoming',
      found: { key: 'm1', snippet: 'please send the \u0002invoice\u0003 of asha traders', at: before(4000) },
    },
  ],
  dial: null,
}
const NOTHING: PaletteResult = { people: [], calls: [], messages: [], dial: null }
const palette = (name: string, query: string, result: PaletteResult, demo = false): Scene =>
  main(
    `palette-${name}`,
    { ...desk, demo },
    {
      act: async (page) => {
        await page.getByRole('status', { name: 'Connection' }).waitFor()
        await page.keyboard.press('Control+k')
        await page.getByRole('combobox').fill(query)
        await page.getByText('Searching').waitFor({ state: 'hidden' })
      },
    },
    { answers: { 'palette:search': result } },
  )

const teamCall = (over: Partial<TeamCall>): TeamCall => ({
  sessionId: 't1',
  direction: 'incoming',
  phase: 'talking',
  status: 'picked-up',
  agent: 'Sunita Patil',
  names: ['Asha Rao'],
  number: '+917906225789',
  numberText: '+91 79062 25789',
  line: '+91 80 4718 2200',
  department: 'Sales',
  hunted: ['Imran Sheikh', 'Sunita Patil'],
  since: before(1302),
  ...over,
})
const TEAM = [
  teamCall({}),
  teamCall({
    sessionId: 't2',
    direction: 'outgoing',
    agent: 'Agent Gupta',
    names: [],
    numberText: '+91 90041 77312',
    hunted: ['Agent Gupta'],
    since: before(62),
    department: null,
  }),
  teamCall({
    sessionId: 't3',
    phase: 'ringing',
    status: 'ringing',
    agent: 'Imran Sheikh',
    names: ['Ravi Kumar', 'Meena Kumar', 'Vijay Kumar'],
    hunted: ['Agent Gupta', 'Sunita Patil', 'Farhan Qureshi', 'Imran Sheikh'],
    since: before(9),
  }),
  teamCall({
    sessionId: 't4',
    phase: 'ringing',
    status: 'ringing',
    agent: null,
    names: ['Pooja Joshi'],
    hunted: [],
    since: before(3),
    line: null,
    department: null,
  }),
]
const agent = aDesk().agent
const supervisor = agent === null ? null : { ...agent, role: 'supervisor' as const }

const candidate = (over: Partial<PopCandidate> = {}): PopCandidate => ({
  sessionId: 's1',
  names: ['Asha Rao'],
  number: '+917906225789',
  numberText: '+91 79062 25789',
  startedAt: before(700),
  popped: true,
  ...over,
})
const CANDIDATES = [
  candidate(),
  candidate({
    sessionId: 's2',
    names: [],
    numberText: '+91 90041 77312',
    startedAt: before(5000),
    popped: false,
  }),
]
const EXPLANATION: PopExplanation = {
  verdict: 'not-my-phone',
  call: CANDIDATES[1] ?? null,
  checks: [
    { check: 'received', state: 'yes', receivedAt: before(5000), delayMs: 34 },
    {
      check: 'legs',
      state: 'yes',
      legs: [
        { name: 'Sunita Patil', phone: '+91 98765 43211', mine: false, result: 'not_answered' },
        { name: null, phone: '+91 98765 43299', mine: false, result: 'answered' },
      ],
    },
    { check: 'matched', state: 'no', myPhones: ['+91 98765 43210'] },
    { check: 'live', state: 'yes' },
    { check: 'audible', state: 'yes' },
    { check: 'window', state: 'unknown', detail: null },
  ],
  outage: { from: before(6000), until: before(5400) },
}

const why = async (page: Page) => {
  await page.getByRole('status', { name: 'Connection' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('not pop')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Why did it not pop?' }).waitFor()
}
const details = async (page: Page) => {
  await page.getByRole('button', { name: 'Connection details' }).click()
  await page.getByRole('button', { name: 'Test my pop-up' }).click()
  await page.getByText('Popped in').or(page.getByRole('alert')).waitFor()
}

export const CUSTOMER_SCENES: readonly Scene[] = [
  strip('known', {}),
  strip('family', {
    'customer:open': customer({
      contacts: [
        contact(),
        contact({ id: 'c2', name: 'Vijay Rao' }),
        contact({ id: 'c3', name: 'Sri Venkateswara Agricultural Machinery, Pumps and Irrigation' }),
      ],
      numbers: customer().numbers.slice(0, 1),
    }),
  }),
  strip('new-number', {
    'customer:open': customer({
      contacts: [],
      calls: 1,
      numbers: customer().numbers.slice(0, 1),
      firstCallAt: null,
    }),
    'customer:list-timeline': { items: [], next: null },
  }),
  strip('timeline-failed', {}, { faults: { 'customer:list-timeline': fault('internal') } }),
  strip('gone', {}, { faults: { 'customer:open': fault('not-found') } }, async (page) => {
    await page.getByRole('button', { name: 'Open', exact: true }).first().click()
    await page.getByRole('alert').waitFor()
  }),
  strip('legs', {}, {}, async (page) => {
    await opened(page)
    await page.getByText('Who rang, who talked').first().click()
  }),
  main(
    'strip-contacts',
    {},
    {
      hash: '#/contacts',
      act: async (page) => {
        await page.evaluate(() => window.location.assign('#/contacts?customer=contact:c1'))
        await page.getByRole('feed', { name: 'Timeline' }).waitFor()
      },
    },
    { answers: STRIP },
  ),
  palette('recent', '', FOUND),
  palette('found', 'as', FOUND, true),
  palette('number', '98765 43210', {
    ...FOUND,
    calls: [],
    dial: { number: '+919876543210', numberText: '+91 98765 43210', dialable: true },
  }),
  palette('nothing', 'zzyzx', NOTHING),
  main('team-empty', { agent: supervisor, team: { total: 0, calls: [] } }, { hash: '#/team' }),
  main('team-live', { agent: supervisor, team: { total: 4, calls: TEAM } }, { hash: '#/team' }),
  main(
    'team-many',
    {
      agent: supervisor,
      team: { total: 132, calls: Array.from({ length: 100 }, (_, i) => teamCall({ sessionId: `m${i}` })) },
    },
    { hash: '#/team' },
  ),
  main(
    'team-strip',
    { agent: supervisor, team: { total: 4, calls: TEAM } },
    {
      hash: '#/team',
      act: async (page) => {
        await page.getByRole('button', { name: 'Asha Rao' }).click()
        await page.getByRole('feed', { name: 'Timeline' }).waitFor()
      },
    },
    { answers: STRIP },
  ),
  main(
    'why-list',
    {},
    { act: why },
    { answers: { 'palette:search': NOTHING, 'pop:list-candidates': CANDIDATES } },
  ),
  main(
    'why-explained',
    {},
    {
      act: async (page) => {
        await why(page)
        await page.getByText('90041 77312').click()
        await page
          .getByText('What was checked')
          .or(page.getByRole('list', { name: 'What was checked' }))
          .waitFor()
      },
    },
    { answers: { 'palette:search': NOTHING, 'pop:list-candidates': CANDIDATES, 'pop:explain': EXPLANATION } },
  ),
  main('why-empty', {}, { act: why }, { answers: { 'palette:search': NOTHING, 'pop:list-candidates': [] } }),
  main('connection', {}, { act: details }, { answers: { 'pop:test': { totalMs: 34, relayToPopMs: 12 } } }),
  main(
    'connection-bad',
    {
      link: {
        ...aDesk().link,
        state: 'waiting',
        clockOffsetMs: 92_000,
        providerDelayMs: null,
        relayDelayMs: null,
      },
    },
    { act: details },
    { faults: { 'pop:test': fault('test-lost') } },
  ),
  pop('test', [aCard({ id: 'test', kind: 'test', names: [], number: '', numberText: '' })]),
  main('silent', { ...desk, settings: { ...DEFAULT_SETTINGS, silent: true } }),
]
