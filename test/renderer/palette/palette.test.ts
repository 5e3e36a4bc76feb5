import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latestAnswer } from '../../../renderer/palette/latest-answer.ts'
import {
  matchingCommands,
  NO_RESULT,
  numberOf,
  paletteItems,
} from '../../../renderer/palette/palette-items.ts'

const command = (label: string) => ({ id: label, label, run: () => {} })
const COMMANDS = ['Go to Home', 'Go to Settings', 'Silent mode on', 'Theme: dark'].map(command)

test('commands match by any of their words, in any order and case', () => {
  const labels = (query: string) => matchingCommands(COMMANDS, query).map(({ label }) => label)
  expect(labels('')).toHaveLength(4)
  expect(labels('settings go')).toEqual(['Go to Settings'])
  expect(labels('DARK')).toEqual(['Theme: dark'])
  expect(labels('go nowhere')).toEqual([])
})

const person = {
  contactId: 'c',
  name: 'Asha',
  number: '+91790',
  numberText: '+91 790',
  dialable: true,
  email: null,
}
const call = {
  sessionId: 's',
  names: [],
  number: '',
  numberText: '',
  direction: 'incoming',
  status: 'missed',
  startedAt: '2026-11-22T05:00:00.000Z',
} as const
const message = {
  chat: '+91790',
  names: [],
  numberText: '+91 790',
  direction: 'incoming',
  found: { key: 'm', snippet: 'the \u0002invoice\u0003', at: '2026-11-22T05:00:00.000Z' },
} as const

test('the typed number is first, commands are last, and every key is unique', () => {
  const dial = { number: '+91790', numberText: '+91 790', dialable: true }
  const items = paletteItems({ people: [person], calls: [call], messages: [message], dial }, COMMANDS)
  expect(items.map(({ kind }) => kind)).toEqual([
    'dial',
    'person',
    'call',
    'message',
    ...COMMANDS.map(() => 'command'),
  ])
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
  expect(items.map((item) => numberOf(item)?.dialable)).toEqual([
    true,
    true,
    false,
    undefined,
    ...COMMANDS.map(() => undefined),
  ])
  expect(paletteItems(NO_RESULT, [])).toEqual([])
})

test('whatever order the answers come in, only the newest question’s is told last, and none older than one told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), async (order) => {
      const waiting: ((answer: number) => void)[] = []
      const told: number[] = []
      const latest = latestAnswer(
        (_: number) => new Promise<number>((answer) => waiting.push(answer)),
        (question, answer) => {
          expect(answer).toBe(question)
          told.push(question)
        },
      )
      const asked = [0, 1, 2, 3, 4].map((question) => latest.ask(question))
      for (const i of order) waiting[i]?.(i)
      await Promise.all(asked)
      expect(told).toEqual([4])
    }),
  )
})

test('nothing is told after the end', async () => {
  const told: string[] = []
  const latest = latestAnswer(
    async (question: string) => question,
    (question) => told.push(question),
  )
  const asked = latest.ask('a')
  latest.stop()
  await asked
  expect(told).toEqual([])
})
