import { describe, expect, test } from 'vitest'
import { audioType, extensionOf } from '../../../electron/file-types/audio-type.ts'

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
