import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordingName } from '../../../electron/recordings/file-name.ts'
import { presenceOf } from '../../../electron/recordings/presence.ts'

describe('the name of a downloaded recording', () => {
  const at = new Date(2026, 10, 22, 10, 41)

  test('says when, who and which number', () => {
    expect(recordingName(at, '+91 98765 43210', 'Asha Rao')).toBe('2026-11-22 10.41 +91 98765 43210 Asha Rao')
    expect(recordingName(at, '+91 98765 43210', '')).toBe('2026-11-22 10.41 +91 98765 43210')
    expect(recordingName(at, '', 'आशा शर्मा')).toBe('2026-11-22 10.41 आशा शर्मा')
  })

  test('holds nothing a file system or a reader stumbles over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const made = recordingName(at, '+91', `${name}../..\\x\u202egpj.exe\u0000`)
        expect([...made].filter((sign) => sign < ' ' || '<>:"/\\|?*\u202e'.includes(sign))).toEqual([])
        expect(made).not.toMatch(/[\s.]$/)
        expect(Buffer.byteLength(made)).toBeLessThanOrEqual(180)
        expect(made.startsWith('2026-11-22 10.41 +91')).toBe(true)
      }),
    )
  })
})

describe('whether there is a recording', () => {
  const now = Date.parse('2026-11-22T05:11:00.000Z')
  const ended = (secondsAgo: number) => ({
    phase: 'ended' as const,
    customerAnswered: true,
    voicemail: false,
    missed: false,
    endedAt: new Date(now - secondsAgo * 1000).toISOString(),
  })
  const faultOf = (...args: Parameters<typeof presenceOf>) => {
    const presence = presenceOf(...args)
    return 'fault' in presence ? [presence.fault.code, presence.fault.fields] : presence.file
  }

  test('is what the provider named, else why not', () => {
    expect(faultOf(ended(5), 'a.mp3', now)).toBe('a.mp3')
    expect(faultOf({ ...ended(5), customerAnswered: false }, null, now)).toEqual([
      'recording-none',
      { why: 'not-answered' },
    ])
    expect(faultOf({ ...ended(5), missed: true }, '', now)).toEqual([
      'recording-none',
      { why: 'not-answered' },
    ])
    expect(faultOf({ ...ended(5), phase: 'talking' }, null, now)).toEqual(['recording-none', { why: 'live' }])
    expect(faultOf(ended(5), null, now)).toEqual(['recording-preparing', { retryAfter: '10' }])
    expect(faultOf(ended(90), null, now)).toEqual(['recording-preparing', { retryAfter: '30' }])
    expect(faultOf(ended(3_600), null, now)).toEqual(['recording-none', { why: 'none' }])
    expect(faultOf({ ...ended(5), missed: true, voicemail: true }, null, now)[0]).toBe('recording-preparing')
  })
})
