/** The call log: the list, its filters, what is being read, and one call beside it. */
import type { Page } from '@playwright/test'
import type { Fault } from '../../../shared/ipc.ts'
import type {
  CallDetail,
  CallDetailLeg,
  CallLogRow,
  CallLogView,
  LogFilterGroup,
} from '../../../shared/views/call-log.ts'
import type { DeskState } from '../../../shared/views/desk.ts'
import { aCallDetail, aDesk, aLogRow, before } from '../../renderer/builders.ts'
import { fault, main, type Scene } from '../scene.ts'

const DAY = 86_400
const sunita = { name: 'Sunita Patil', mine: false }

const ROWS: readonly CallLogRow[] = [
  aLogRow({ startedAt: before(1_740) }),
  aLogRow({
    sessionId: 'call-2',
    direction: 'outgoing',
    names: ['Ravi Kumar'],
    numberText: '+91 98214 00817',
    startedAt: before(4_380),
    talkSeconds: 64,
    outcome: [],
    outcomeDue: true,
  }),
  aLogRow({
    sessionId: 'call-3',
    status: 'missed',
    names: [],
    numberText: '+91 90041 77312',
    place: 'Pune, IN',
    startedAt: before(5_400),
    agent: null,
    rang: 2,
    talkSeconds: null,
    outcome: [],
    recorded: false,
  }),
  aLogRow({
    sessionId: 'call-4',
    direction: 'outgoing',
    status: 'not-answered',
    names: ['Farhan Qureshi'],
    numberText: '+91 99870 12034',
    startedAt: before(6_060),
    talkSeconds: null,
    outcome: ['No answer'],
    recorded: false,
  }),
  aLogRow({
    sessionId: 'call-5',
    names: ['Esha Nair', 'Nikhil Nair'],
    numberText: '+91 98330 41220',
    startedAt: before(DAY * 0.7),
    agent: sunita,
    talkSeconds: 220,
    outcome: ['Call later', 'After the monsoon sale'],
  }),
  aLogRow({
    sessionId: 'call-6',
    names: ['Sri Venkateswara Agricultural Machinery, Pumps and Irrigation Equipments Private Limited'],
    numberText: '+91 98920 10551',
    startedAt: before(DAY * 0.76),
    talkSeconds: 738,
    outcome: ['Payment promised'],
  }),
  aLogRow({
    sessionId: 'call-7',
    status: 'voicemail',
    names: ['Pooja Joshi'],
    numberText: '+91 98450 12345',
    startedAt: before(DAY * 0.8),
    agent: null,
    rang: 3,
    talkSeconds: null,
    outcome: [],
  }),
  aLogRow({
    sessionId: 'call-8',
    direction: 'outgoing',
    names: [],
    number: '1909',
    numberText: '1909',
    dialable: false,
    startedAt: before(DAY * 3.1),
    agent: { name: 'Imran Sheikh', mine: false },
    talkSeconds: 48,
    outcome: ['Short call'],
    recorded: false,
  }),
  aLogRow({
    sessionId: 'call-9',
    names: ['आशा शर्मा'],
    numberText: '+91 90290 33418',
    startedAt: before(DAY * 4.4),
    agent: sunita,
    talkSeconds: 4_320,
    outcome: [],
  }),
]

const GROUPS: readonly LogFilterGroup[] = [
  {
    id: '1',
    name: 'Source of logs',
    filters: [
      { id: '2', name: 'Myoperator IVR' },
      { id: '3', name: 'Mobile' },
    ],
  },
  {
    id: '4',
    name: 'Event of logs',
    filters: [
      { id: '5', name: 'Incoming' },
      { id: '6', name: 'Outgoing' },
    ],
  },
  {
    id: '7',
    name: 'Type of logs',
    filters: [
      { id: '8', name: 'Call' },
      { id: '9', name: 'SMS' },
    ],
  },
  {
    id: '11',
    name: 'Status of logs',
    filters: [
      { id: '12', name: 'Connected' },
      { id: '13', name: 'Missed' },
      { id: '14', name: 'Voicemail' },
    ],
  },
  {
    id: '15',
    name: 'Tags',
    filters: [
      { id: '40', name: 'ClickOcalls' },
      { id: '41', name: 'OBD Calls' },
      { id: '42', name: 'Callbacks' },
    ],
  },
  {
    id: '21',
    name: 'Call property',
    filters: [
      { id: '22', name: 'Noted' },
      { id: '23', name: 'Archived' },
      { id: '24', name: 'Star Marked' },
      { id: '39', name: 'Unnoted' },
    ],
  },
]

const aLeg = (over: Partial<CallDetailLeg>): CallDetailLeg => ({
  type: 'agent',
  name: 'Agent Gupta',
  mine: true,
  result: 'answered',
  dialStatus: 'answer',
  startedAt: null,
  answeredAt: null,
  endedAt: null,
  ringSeconds: null,
  talkSeconds: null,
  ...over,
})

/** A phone that rings from one second of the call on, is picked up or not, and is put down. */
const span = (start: number, answered: number | null, end: number) => ({
  startedAt: before(2_400 - start),
  answeredAt: answered === null ? null : before(2_400 - answered),
  endedAt: before(2_400 - end),
  ringSeconds: (answered ?? end) - start,
  talkSeconds: answered === null ? null : end - answered,
})

const HUNTED: CallDetail = aCallDetail({
  department: 'Sales',
  place: 'Pune, IN',
  billable: true,
  category: 'connected',
  legs: [
    aLeg({ type: 'customer', name: null, mine: false, ...span(0, 0, 414) }),
    aLeg({
      name: 'Sunita Patil',
      mine: false,
      result: 'not_answered',
      dialStatus: 'busy',
      ...span(8, null, 30),
    }),
    aLeg(span(30, 42, 414)),
  ],
  outcomes: [
    {
      outcome: ['Interested', 'Annual plan'],
      note: 'Asked for the annual invoice; prefers calls after 5 pm.',
      by: 'Agent Gupta',
      at: before(1_900),
      source: 'ringside',
      followUpAt: before(-DAY * 0.9),
    },
    {
      outcome: ['Call later'],
      note: '',
      by: 'Sunita Patil',
      at: before(1_950),
      source: 'panel',
      followUpAt: null,
    },
  ],
  note: 'Wants GST on the invoice.',
  comments: [{ text: 'Old customer, be kind.', by: 'Sunita Patil', at: before(1_800) }],
  rawEvents: 3,
})

const RAW = ['call.initiated', 'call.answered', 'call.end'].map((event) =>
  JSON.stringify({ event, call: { session_id: 'call-1', customer: '+917906225789' } }),
)

const NOT_ANSWERED: CallDetail = aCallDetail({
  ...ROWS[3],
  line: null,
  department: null,
  endedAt: before(6_022),
  durationSeconds: 38,
  billable: false,
  refId: 'ref-66a1',
  legs: [
    aLeg({ startedAt: before(6_060), answeredAt: before(6_052), endedAt: before(6_022), ringSeconds: 8 }),
    aLeg({
      type: 'customer',
      name: null,
      mine: false,
      result: 'not_answered',
      dialStatus: 'no_answer',
      startedAt: before(6_050),
      endedAt: before(6_022),
      ringSeconds: 28,
    }),
  ],
  outcomes: [
    {
      outcome: ['No answer'],
      note: '',
      by: 'Agent Gupta',
      at: before(6_000),
      source: 'ringside',
      followUpAt: null,
    },
  ],
  recording: 'not-answered',
})

const MISSED: CallDetail = aCallDetail({
  ...ROWS[2],
  startedAt: before(2_400),
  endedAt: before(2_359),
  durationSeconds: 41,
  legs: [
    aLeg({ result: 'not_answered', dialStatus: 'no_answer', ...span(4, null, 20) }),
    aLeg({ name: 'Sunita Patil', mine: false, result: 'not_answered', dialStatus: null }),
  ],
  recording: 'not-answered',
})

const IDLE: CallLogView = { ...aDesk().callLog, total: 1_284, asOf: before(120) }
const nothing = async () => {}

interface More {
  log?: Partial<CallLogView>
  desk?: Partial<DeskState>
  total?: number
  answers?: Record<string, unknown>
  faults?: Record<string, Fault>
  hash?: '' | `?${string}`
}

/** The place is a part of the window that comes a moment later. */
const actThere = (act: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.getByRole('heading', { name: 'Calls', exact: true }).waitFor({ state: 'attached' })
  await act(page)
  await page.waitForLoadState('networkidle')
}

const scene = (name: string, act: (page: Page) => Promise<void> = nothing, more: More = {}): Scene =>
  main(
    `calls-${name}`,
    { callLog: { ...IDLE, ...more.log }, ...more.desk },
    { hash: `#/calls${more.hash ?? ''}` as const, act: actThere(act) },
    {
      calls: { total: more.total ?? 312, rows: ROWS },
      answers: {
        'call-log:list-filters': GROUPS,
        'team:list-members': [
          { userId: 'a', name: 'Agent Gupta' },
          { userId: 'b', name: 'Sunita Patil' },
        ],
        'call-log:read': HUNTED,
        'call-log:read-raw': RAW,
        ...more.answers,
      },
      faults: more.faults ?? {},
    },
  )

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const region = (page: Page) => page.getByRole('region', { name: 'Call', exact: true })

async function openFilters(page: Page): Promise<void> {
  await press(page, 'Filters')
  await page.getByRole('checkbox', { name: 'Connected' }).waitFor()
}

async function write(page: Page, text: string): Promise<void> {
  await openFilters(page)
  await press(page, 'Edit as text')
  await page.getByRole('textbox', { name: 'Filter expression' }).fill(text)
}

const openCall = async (page: Page) => {
  await page.getByRole('row').nth(1).click()
  await region(page).getByText('Details').waitFor()
  await region(page).getByRole('button', { name: 'Play' }).waitFor()
}

const supervisor = { ...aDesk().agent, role: 'supervisor' } as DeskState['agent']

export const CALL_LOG_SCENES: readonly Scene[] = [
  scene('list'),
  scene('focus', async (page) => {
    await page.getByRole('row').nth(2).getByRole('gridcell').nth(1).focus()
    await page.keyboard.press('ArrowDown')
  }),
  scene('picked', async (page) => {
    await page.getByRole('combobox', { name: 'Time' }).selectOption('pick')
    await page.getByLabel('From', { exact: true }).fill('2026-11-01')
    await page.getByLabel('To', { exact: true }).fill('2026-11-20')
  }),
  scene('filters', async (page) => {
    await openFilters(page)
    for (const box of ['Incoming', 'Outgoing', 'Connected'])
      await page.getByRole('checkbox', { name: box, exact: true }).check()
    await page.getByRole('combobox', { name: 'Agent' }).selectOption({ label: 'Sunita Patil' })
    await press(page, 'Edit as text')
  }),
  scene('chips', async (page) => {
    await openFilters(page)
    await page.getByRole('combobox', { name: 'Status' }).selectOption('connected')
    await page.getByRole('checkbox', { name: 'OBD Calls' }).check()
    await press(page, 'Filters')
  }),
  scene('expression-nested', (page) => write(page, '12 AND (5 OR (8 AND 41))')),
  scene('expression-wrong', async (page) => {
    await write(page, '12 AND (5 OR 99)')
    await page.getByText('the account has no filter 99').waitFor()
  }),
  scene('filters-failed', (page) => press(page, 'Filters'), {
    faults: { 'call-log:list-filters': fault('log-bad-token') },
  }),
  scene('reading', nothing, {
    log: { fetch: { state: 'reading', read: 300, total: 1_284, until: null, problem: null } },
  }),
  scene('waiting', nothing, {
    log: {
      fetch: { state: 'waiting', read: 300, total: 1_284, until: before(-60), problem: null },
      gap: { from: before(4_140), until: before(3_060), read: 12, total: 40, waitingUntil: before(-60) },
    },
  }),
  scene('failed', nothing, {
    log: {
      fetch: { state: 'failed', read: 300, total: 1_284, until: null, problem: fault('log-unavailable') },
    },
  }),
  scene('empty', nothing, { total: 0, log: { total: 0, asOf: null } }),
  scene('empty-reading', nothing, {
    total: 0,
    log: {
      total: 0,
      asOf: null,
      fetch: { state: 'reading', read: 0, total: null, until: null, problem: null },
    },
  }),
  scene(
    'none-fits',
    async (page) => {
      await openFilters(page)
      await page.getByRole('combobox', { name: 'Status' }).selectOption('voicemail')
      await press(page, 'Filters')
    },
    { total: 0 },
  ),
  scene('none-found', (page) => page.getByRole('searchbox', { name: 'Search calls' }).fill('zzyzx'), {
    total: 0,
  }),
  scene('unreadable', nothing, { faults: { 'call-log:search': fault('internal') } }),
  scene('exporting', nothing, {
    log: { export: { state: 'running', done: 410, total: 1_284, fileName: '', problem: null } },
  }),
  scene('exported', nothing, {
    log: {
      export: {
        state: 'done',
        done: 1_284,
        total: 1_284,
        fileName: 'Ringside calls 2026-11-22.csv',
        problem: null,
      },
    },
  }),
  scene('detail-hunting', openCall),
  scene(
    'detail-raw',
    async (page) => {
      await openCall(page)
      await region(page).getByText('Raw events (3)').click()
      await region(page).getByRole('button', { name: 'Copy' }).scrollIntoViewIfNeeded()
    },
    { desk: { agent: supervisor, team: { total: 0, calls: [] } } },
  ),
  scene('detail-not-answered', nothing, {
    hash: '?call=call-4',
    answers: { 'call-log:read': NOT_ANSWERED },
  }),
  scene('detail-missed', nothing, { hash: '?call=call-3', answers: { 'call-log:read': MISSED } }),
  scene('detail-gone', nothing, { hash: '?call=gone', faults: { 'call-log:read': fault('not-found') } }),
]
