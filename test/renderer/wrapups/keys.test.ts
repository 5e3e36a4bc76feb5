import { expect, test } from 'vitest'
import { digitOf } from '../../../renderer/wrapups/keys.ts'

const pressed = (key: string, over = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...over })

test('1 to 9 choose, also on a Hindi keyboard', () => {
  expect([...'123456789'].map((key) => digitOf(pressed(key)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect([...'१२३४५६७८९'].map((key) => digitOf(pressed(key)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('nothing else does', () => {
  for (const key of ['0', '०', 'a', 'F1', 'Enter', ' ', '', '१२', '②'])
    expect(digitOf(pressed(key))).toBeNull()
  for (const held of ['ctrlKey', 'metaKey', 'altKey'])
    expect(digitOf(pressed('1', { [held]: true }))).toBeNull()
})
