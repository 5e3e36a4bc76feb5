import { expect, test } from 'vitest'
import { rowsOf } from '../../../renderer/chats/rows.ts'
import { aLine, aMessage, anAnswer, SUNITA } from '../chat-builders.ts'

const at = (minute: number, day = 22) => new Date(2026, 10, day, 10, minute).toISOString()
const kinds = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) => (row.kind === 'message' ? `${row.opens ? 'opens' : 'goes on'} ${row.key}` : row.kind))

test('bubbles of one sender within minutes are a group; another sender, a pause or a line begins anew', () => {
  const rows = rowsOf(
    [
      aMessage({ key: '1', at: at(0) }),
      aMessage({ key: '2', at: at(3) }),
      aMessage({ key: '3', at: at(9) }),
      anAnswer({ key: '4', at: at(10) }),
      anAnswer({ key: '5', at: at(11), by: SUNITA }),
      aLine({ key: 'l', at: at(11) }),
      anAnswer({ key: '6', at: at(12), by: SUNITA }),
    ],
    null,
  )
  expect(kinds(rows)).toEqual([
    'day',
    'opens 1',
    'goes on 2',
    'opens 3',
    'opens 4',
    'opens 5',
    'line',
    'opens 6',
  ])
})

test('each day has its line once, and what is unread begins under one', () => {
  const items = [
    aMessage({ key: '1', at: at(59, 21) }),
    aMessage({ key: '2', at: at(0) }),
    aMessage({ key: '3', at: at(1) }),
  ]
  const rows = rowsOf(items, '3')
  expect(kinds(rows)).toEqual(['day', 'opens 1', 'day', 'opens 2', 'unread', 'opens 3'])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
})

test('nothing written, nothing drawn', () => {
  expect(rowsOf([], null)).toEqual([])
})
