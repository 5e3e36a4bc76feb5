import { expect, test } from 'vitest'
import { isPrivateWay } from '../../../electron/fetching/open-link.ts'

test('what customers say crosses a network over https only', () => {
  for (const good of [
    'https://s3.example/a?b',
    'http://127.0.0.1:9/x',
    'http://localhost/x',
    'http://[::1]/x',
  ])
    expect(isPrivateWay(good)).toBe(true)
  for (const bad of [
    'http://s3.example/a',
    'http://127.0.0.1.example/a',
    'http://localhost.example/',
    'https://user:pass@s3.example/a',
    'file:///etc/passwd',
    'data:audio/wav,x',
    'not an address',
  ])
    expect(isPrivateWay(bad)).toBe(false)
})
