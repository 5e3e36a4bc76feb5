import { describe, expect, it } from 'vitest'
import { en } from '../../../renderer/locales/en.ts'
import { failureWords, mayRetry, suggestsTemplate } from '../../../shared/chats/failure.ts'

/** Those of the issue, and the rest of the tables. */
const CODES =
  '130472 130429 131000 131005 131008 131009 131016 131021 131026 131030 131031 131042 131045 131047 131048 131049 131051 131052 131053 131056 132000 132001 132005 132007 132012 132015 132016 133010 368 100 130497 131050 131057 CHAT_0004 CHAT_0301 CHAT_0302 CHAT_0303 CHAT_0304 CHAT_0305 CHAT_0306 CHAT_3001 CHAT_4001 WABA_131053'.split(
    ' ',
  )

const wordsAt = (path: string) =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], en)

describe('why a message failed', () => {
  it.each([...CODES, 'window-closed', 'offline', 'media-id-refused', '999999', '', 'toString'])(
    'is said in words for %s, with what to do',
    (code) => {
      expect(wordsAt(failureWords(code))).toEqual({ what: expect.any(String), todo: expect.any(String) })
    },
  )

  it('is known for every code of the tables, and for no other', () => {
    for (const code of CODES) expect(failureWords(code)).not.toBe('messageFailures.unknown')
    for (const code of ['', '42', 'constructor']) expect(failureWords(code)).toBe('messageFailures.unknown')
  })

  it('suggests a template where free messages do not arrive', () => {
    expect(['131047', 'window-closed', '130472', '131026', '131049'].map(suggestsTemplate)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('offers to try again only what may go better', () => {
    for (const code of ['131026', '131000', 'offline', 'upload-failed', 'CHAT_4001', '', '4711'])
      expect(mayRetry(code)).toBe(true)
    for (const code of ['131047', '130472', 'window-closed', 'upload-refused', '132001'])
      expect(mayRetry(code)).toBe(false)
  })
})
