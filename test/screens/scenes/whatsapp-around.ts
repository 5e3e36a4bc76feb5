/** WhatsApp outside its own place: on cards, and what Home says of windows that close. */
import type { ClosingWindow, LastLine } from '../../../shared/views/chats.ts'
import { aCard, aDesk, aMissedCall, aTalk, before } from '../../renderer/builders.ts'
import { main, pop, type Scene } from '../scene.ts'

const wrote = (over: Partial<LastLine> = {}): LastLine => ({
  direction: 'incoming',
  mine: false,
  kind: 'text',
  text: 'Haan, invoice mil gaya. Thank you!',
  state: 'received',
  at: before(600),
  ...over,
})
const closes = (n: number, over: Partial<ClosingWindow> = {}): ClosingWindow => ({
  chat: `+91982140081${n}`,
  names: ['Meera Shah'],
  numberText: `+91 98214 0081${n}`,
  owner: { userId: '694e6be5a520b309', name: 'Agent Gupta', mine: true },
  windowEndsAt: before(-n * 1_500),
  last: wrote(),
  ...over,
})

const cards = [
  aCard(),
  aMissedCall({ id: 'm', number: '+919821400817', names: ['Meera Shah'] }),
  aTalk({ id: 't', number: '+919004177312', names: [] }),
]
const chats = {
  ...aDesk().chats,
  mine: 5,
  unassigned: 2,
  unread: 3,
  closing: [
    closes(1),
    closes(2, { names: [], owner: null, last: wrote({ kind: 'image', text: 'the meter' }) }),
    closes(4, {
      names: ['Sri Venkateswara Agricultural Machinery, Pumps and Irrigation Equipments Private Limited'],
      last: wrote({ kind: 'audio', text: '' }),
    }),
  ],
  closingTotal: 23,
  ofCards: {
    '+917906225789': { last: wrote(), windowEndsAt: before(-76_440) },
    '+919821400817': {
      last: wrote({
        direction: 'outgoing',
        mine: true,
        kind: 'template',
        text: 'missed_your_call',
        state: 'read',
      }),
      windowEndsAt: before(90),
    },
  },
}

const ENGLISH: readonly Scene[] = [
  main('home-whatsapp', { cards, chats }),
  main('home-whatsapp-hindi', { cards, chats, settings: { ...aDesk().settings, language: 'hi' } }),
]

const inPop = pop('whatsapp', cards)

export const AROUND_SCENES: readonly Scene[] = [
  ...ENGLISH,
  { ...inPop, canned: { ...inPop.canned, desk: aDesk({ cards, chats }) } },
]
