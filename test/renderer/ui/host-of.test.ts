import { expect, test } from 'vitest'
import { hostOf } from '../../../renderer/ui/host-of.ts'

test.each([
  ['https://relay.example.in', 'relay.example.in'],
  ['http://127.0.0.1:8787/', '127.0.0.1:8787'],
  ['not an address', 'not an address'],
])('the host of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host)
})
