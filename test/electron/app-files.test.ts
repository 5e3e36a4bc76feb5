import { resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileFor } from '../../electron/app-files.ts'

const ROOT = resolve('/srv/ringside/renderer')

describe('the file an address names', () => {
  it.each([
    ['app://ringside/main.html', 'main.html'],
    ['app://ringside/assets/main-1a2b.js', 'assets/main-1a2b.js'],
    ['app://ringside/assets/a%20b.svg', 'assets/a b.svg'],
    ['app://ringside/main.html?card=1#top', 'main.html'],
    ['app://ringside/assets/../main.html', 'main.html'],
    ['app://ringside/%2e%2e/%2e%2e/etc/passwd', 'etc/passwd'],
  ])('%s', (url, file) => {
    expect(fileFor(ROOT, url)).toBe(resolve(ROOT, file))
  })

  it.each([
    'app://ringside',
    'app://ringside/',
    'app://other/main.html',
    'app://ringside.evil/main.html',
    'app://ringside:8080/main.html',
    'https://ringside/main.html',
    'file:///srv/ringside/renderer/main.html',
    'app://ringside/..%2f..%2fetc%2fpasswd',
    'app://ringside/assets/..%2f..%2f..%2fringside.db',
    'app://ringside/../renderer-other/main.html%2f..%2f..%2f..%2fx',
    'app://ringside/..%2frenderer-other/main.html',
    'app://ringside/%',
    'app://ringside/%e0%a4%a',
    'app://ringside/main.html%00.png',
    'no address at all',
    '',
  ])('nothing for %s', (url) => {
    expect(fileFor(ROOT, url)).toBeNull()
  })

  it('never throws and never leaves the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '/',
      '\\',
      '%5c',
      '%2f',
      '%',
      '%zz',
      'a',
      '%00',
      '\n',
    )
    const path = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(path, (text) => {
        const file = fileFor(ROOT, `app://ringside/${text}`)
        expect(file === null || file.startsWith(ROOT + sep)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
