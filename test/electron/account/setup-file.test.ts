import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSetupFile } from '../../../electron/account/setup-file.ts'
import { anAccount } from '../../support/an-account.ts'

const FILE = { relayUrl: 'https://relay.example', code: 'one-time-code-42', account: anAccount() }

type Tree = { [key: string]: string | Tree }
const leavesOf = (tree: Tree, path: string[] = []): string[][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[...path, key]] : leavesOf(value, [...path, key]),
  )
const LEAVES = leavesOf(FILE as Tree)

/** The file with one field put in another way; undefined takes it out. */
function changed(path: readonly string[], value: unknown): unknown {
  const copy: unknown = structuredClone(FILE)
  const parent = path.slice(0, -1).reduce((at: unknown, key) => (at as Record<string, unknown>)[key], copy)
  Object.assign(parent as object, { [path.at(-1)!]: value })
  return JSON.parse(JSON.stringify(copy))
}
const detailOf = (content: unknown) => {
  const read = parseSetupFile(JSON.stringify(content))
  return read.ok ? null : read.detail
}

describe('the managed set-up file', () => {
  it('is read as it is', () => {
    expect(parseSetupFile(JSON.stringify(FILE))).toEqual({ ok: true, setup: FILE })
  })

  it('may hold more than is asked for, and the ids that not everybody has may be empty', () => {
    expect(parseSetupFile(JSON.stringify({ ...FILE, comment: 'rolled out by IT' }))).toEqual({
      ok: true,
      setup: FILE,
    })
    expect(detailOf(changed(['account', 'publicApi', 'wabaId'], ''))).toBeNull()
  })

  it('needs no account where the relay has it', () => {
    const { account: _account, ...rest } = FILE
    expect(parseSetupFile(JSON.stringify(rest))).toEqual({ ok: true, setup: rest })
    expect(detailOf({ ...rest, account: null })).toContain('account')
  })

  it.each(LEAVES.map((path) => [path.join('.')]))('names %s when it is missing or no text', (name) => {
    for (const value of [undefined, null, 7, {}])
      expect(detailOf(changed(name.split('.'), value))).toContain(name)
  })

  it('names all that is missing at once', () => {
    const detail = detailOf({ account: { publicApi: {}, obd: {}, developers: {} } })
    for (const path of LEAVES) expect(detail).toContain(path.join('.'))
  })

  it.each(['', 'null', '[]', '"text"', '{', '\u0000', '<xml/>'])('says what is wrong with %j', (text) => {
    const read = parseSetupFile(text)
    expect(read.ok ? '' : read.detail).not.toBe('')
    expect(read.ok).toBe(false)
  })

  it('never quotes a value', () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }).map((text) => `sekret:${text}`),
      fc.integer({ min: 1_000_000_000 }),
      fc.constant('ftp://sekret:sekret@example.org'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...LEAVES), fc.constantFrom(...LEAVES), value, (missing, wrong, bad) => {
        const file = structuredClone(changed(wrong, bad)) as Record<string, unknown>
        const broken = { ...file, [missing[0]!]: missing.length > 1 ? { leak: bad } : undefined }
        const detail = detailOf(broken) ?? ''
        expect(detail).not.toContain('sekret')
        expect(detail).not.toContain(String(bad))
        for (const secret of [
          'one-time-code-42',
          'publicapi-key',
          'obd-x-api',
          'obd-secret',
          'developers-token',
        ]) {
          expect(detail).not.toContain(secret)
        }
      }),
    )
  })

  it('never quotes a broken file', () => {
    const text = JSON.stringify(FILE)
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (end) => {
        expect(parseSetupFile(text.slice(0, end))).toEqual({ ok: false, detail: 'it is not JSON' })
      }),
    )
  })
})
