import { expect, test } from 'vitest'
import { mayKnow } from '../../electron/security.ts'

const OURS = 'app://ringside'

test.each([
  ['media', OURS, 'audio'],
  ['media', `${OURS}/`, 'audio'],
  ['speaker-selection', OURS, undefined],
])('our windows may know the sound devices: %s at %s, %s', (permission, origin, mediaType) => {
  expect(mayKnow(permission, origin, mediaType)).toBe(true)
})

test.each([
  ['media', OURS, 'video'],
  ['media', OURS, 'unknown'],
  ['media', OURS, undefined],
  ['media', 'https://ringside', 'audio'],
  ['media', 'app://ringside.evil', 'audio'],
  ['media', '', 'audio'],
  ['geolocation', OURS, undefined],
  ['notifications', OURS, undefined],
  ['clipboard-read', OURS, undefined],
  ['hid', OURS, undefined],
])('nothing else: %s at %s, %s', (permission, origin, mediaType) => {
  expect(mayKnow(permission, origin, mediaType)).toBe(false)
})
