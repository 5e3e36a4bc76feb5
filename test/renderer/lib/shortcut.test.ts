import { expect, test } from 'vitest'
import { isPaletteKey } from '../../../renderer/lib/shortcut.ts'

const key = (over: Partial<KeyboardEvent>) => ({
  key: 'k',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...over,
})

test('Ctrl+K and Cmd+K, also with caps lock, and nothing else', () => {
  expect(isPaletteKey(key({ ctrlKey: true }))).toBe(true)
  expect(isPaletteKey(key({ metaKey: true, key: 'K' }))).toBe(true)
  expect(isPaletteKey(key({}))).toBe(false)
  expect(isPaletteKey(key({ ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(isPaletteKey(key({ ctrlKey: true, altKey: true }))).toBe(false)
  expect(isPaletteKey(key({ ctrlKey: true, key: 'j' }))).toBe(false)
})
