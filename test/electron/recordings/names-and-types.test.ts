import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audioType, extensionOf } from '../../../electron/recordings/audio-type.ts'
import { recordingName } from '../../../electron/recordings/file-name.ts'
import { isPrivateWay } from '../../../electron/recordings/media.ts'
import { presenceOf } from '../../../electron/recordings/presence.ts'

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))

describe('what kind of audio it is', () => {
  test.each([
    ['audio/mpeg', bytes('anything at all....'), 'audio/mpeg', 'mp3'],
    ['Audio/X-WAV; rate=8000', bytes(''), 'audio/x-wav', 'wav'],
    ['application/octet-stream', bytes('RIFF', 0, 0, 0, 0, 'WAVEfmt '), 'audio/wav', 'wav'],
    ['binary/octet-stream', bytes('ID3', 4, 0), 'audio/mpeg', 'mp3'],
    [null, bytes(0xff, 0xfb, 0x90, 0x64), 'audio/mpeg', 'mp3'],
    [null, bytes(0xff, 0xf1, 0x50, 0x80), 'audio/aac', 'aac'],
    ['', bytes('OggS', 0), 'audio/ogg', 'ogg'],
    ['video/mp4', bytes(0, 0, 0, 0x20, 'ftypM4A '), 'audio/mp4', 'm4a'],
  ])('%s', (stated, head, type, extension) => {
    expect(audioType(stated, head)).toBe(type)
    expect(extensionOf(type)).toBe(extension)
  })

  test.each([
    ['text/html', bytes('<!doctype html><title>Sign in</title>')],
    ['application/json', bytes('{"error":"no"}')],
    [null, bytes('<Error><Code>NoSuchKey</Code></Error>')],
    ['application/octet-stream', bytes('MZ', 0x90, 0)],
    ['audio/', bytes('hello')],
    ['audio/<script>', bytes('hello')],
    [null, bytes('')],
  ])('nothing else is served: %s', (stated, head) => {
    expect(audioType(stated, head)).toBeNull()
  })
})

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

test('a recording crosses a network over https only', () => {
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
