/** Who waits for a call back, on Home. */
import type { Page } from '@playwright/test'
import type { CallBacksView } from '../../../shared/views/call-backs.ts'
import type { DeskState } from '../../../shared/views/desk.ts'
import {
  aCallBack,
  aDesk,
  aDue,
  aFollowUp,
  aMissedCall,
  aRecentCall,
  aTalk,
  before,
} from '../../renderer/builders.ts'
import { fault, main, type Scene } from '../scene.ts'

const claim = (by: string, mine: boolean) => ({ by, mine, until: before(-600) })

const WAITING = [
  aCallBack({ tries: 2, lastTryAt: before(1260), lastTryBy: 'Sunita Patil' }),
  aCallBack({
    customer: '+919004177312',
    names: [],
    numberText: '+91 90041 77312',
    place: 'Pune, IN',
    department: null,
    missedAt: before(22 * 60),
    tries: 1,
    lastTryAt: before(300),
  }),
  aCallBack({
    customer: '+919987012034',
    names: ['Pooja Joshi'],
    numberText: '+91 99870 12034',
    missedAt: before(9 * 60),
    claim: claim('Imran Sheikh', false),
  }),
  aCallBack({
    customer: '+919876500001',
    names: ['Ramesh Kumar', 'Sita Kumar'],
    numberText: '+91 98765 00001',
    missedAt: before(200_000),
    missedCalls: 3,
    claim: claim('Agent Gupta', true),
  }),
  aCallBack({
    customer: '1909',
    names: ['Sri Venkateswara Agricultural Machinery, Pumps and Irrigation Equipments Private Limited'],
    numberText: '1909',
    dialable: false,
    missedAt: before(40),
    tries: 12,
    lastTryAt: before(30),
    lastTryBy: 'Venkata Subrahmanya Sastry Chilukuri',
    claim: claim('Venkata Subrahmanya Sastry Chilukuri', false),
  }),
]
const list: CallBacksView = { rows: WAITING, total: WAITING.length }
const desk = {
  callBacks: list,
  followUps: { soon: [aFollowUp()], open: 3, due: 1 },
  recent: [aRecentCall()],
} as const

/** The fullest Home there is on a working day. */
const WHOLE_DAY = {
  ...desk,
  cards: [
    aTalk({ note: 'Wants the annual plan; asked whether GST is included' }),
    aMissedCall({ id: 'missed', names: ['Pooja Joshi'] }),
  ],
  wrapUps: {
    due: [aDue(), aDue({ sessionId: 'due-2', names: ['Esha Nair'], endedAt: before(1500) })],
    dueTotal: 2,
  },
  callBacks: { rows: WAITING.slice(0, 3), total: 3 },
  today: {
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
  },
} satisfies Partial<DeskState>

const items = (page: Page) => page.getByRole('list', { name: 'Call backs' }).getByRole('listitem')

export const CALL_BACK_SCENES: readonly Scene[] = [
  main('home-whole', WHOLE_DAY),
  main('call-backs', desk),
  main('call-backs-many', {
    callBacks: {
      rows: Array.from({ length: 50 }, (_, i) =>
        aCallBack({ customer: `+9190000000${String(i).padStart(2, '0')}`, missedAt: before(9_000 - i * 60) }),
      ),
      total: 1_234,
    },
  }),
  main('call-backs-anyway', desk, {
    act: async (page) => {
      await items(page).nth(2).getByRole('button', { name: 'Call back' }).click()
      await page.getByRole('dialog').waitFor()
    },
  }),
  main(
    'call-backs-lost',
    desk,
    {
      act: async (page) => {
        await items(page).first().getByRole('button', { name: 'Claim' }).click()
        await page.getByRole('alert').waitFor()
      },
    },
    { faults: { 'call-backs:claim': fault('claimed-by-other', 'Sunita Patil') } },
  ),
  main(
    'call-backs-offline',
    { ...desk, link: { ...aDesk().link, state: 'waiting' } },
    {
      act: async (page) => {
        await items(page).first().getByRole('button', { name: 'Claim' }).click()
        await items(page).getByRole('alert').waitFor()
      },
    },
    { faults: { 'call-backs:claim': fault('relay-unreachable', 'relay.example: ECONNREFUSED') } },
  ),
]
