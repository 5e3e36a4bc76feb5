import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentType } from '../../../electron/file-types/document-type.ts'
import { pixelsOf } from '../../../electron/file-types/image-size.ts'
import { mediaType, shownAs } from '../../../electron/file-types/media-type.ts'
import * as files from '../media/some-files.ts'

const KINDS = ['image', 'sticker', 'video', 'audio', 'document'] as const
const SHOWN = /^(image\/(jpeg|png|gif|webp)|video\/(mp4|3gpp|webm)|audio\/[a-z0-9]+)$/

describe('what a file is that a window may get', () => {
  test.each([
    ['image/jpeg', files.jpeg()],
    ['image/png', files.png()],
    ['image/gif', files.gif()],
    ['image/webp', files.webp()],
    ['video/mp4', files.mp4()],
    ['video/mp4', files.boxed('mp42')],
    ['video/3gpp', files.boxed('3gp4')],
    ['video/webm', files.webm()],
    ['audio/mp4', files.boxed('M4A ')],
    ['audio/ogg', files.ogg()],
    ['audio/mpeg', files.mp3()],
    ['audio/amr', files.amr()],
    ['audio/aac', files.aac()],
  ])('%s', (type, bytes) => {
    expect(mediaType(bytes)).toBe(type)
  })

  test.each([
    ['HTML', files.html()],
    ['SVG', files.svg()],
    ['PDF', files.pdf()],
    ['a program', Buffer.from('MZ\x90\0')],
    ['HEIC', files.boxed('heic')],
    ['AVIF', files.boxed('avif')],
    ['QuickTime', files.boxed('qt  ')],
    ['Matroska', Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from('matroska')])],
    ['XML before a picture', Buffer.concat([Buffer.from('<?xml version="1.0"?>'), files.png()])],
    ['nothing', Buffer.alloc(0)],
    ['a beginning only', Buffer.from([0xff, 0xd8])],
  ])('is nothing for %s', (_what, bytes) => {
    expect(mediaType(bytes)).toBeNull()
  })

  test('is decided without an error for any bytes, and for no document', () => {
    const heads = [
      files.jpeg(),
      files.png(),
      files.gif(),
      files.webp(),
      files.mp4(),
      files.webm(),
      files.ogg(),
    ]
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.constantFrom(...heads), fc.nat(60), fc.uint8Array({ maxLength: 300 }))
        .map(([head, kept, rest]) => Buffer.concat([head.subarray(0, kept), rest])),
    )
    fc.assert(
      fc.property(bytes, fc.constantFrom(...KINDS), fc.string(), (some, kind, name) => {
        const type = mediaType(some)
        const shown = type === null ? null : shownAs(kind, type)
        if (shown !== null) expect(shown).toMatch(SHOWN)
        if (kind === 'document') expect(shown).toBeNull()
        if (kind === 'image' || kind === 'sticker') expect(shown?.startsWith('image/') ?? true).toBe(true)
        const pixels = pixelsOf(type ?? 'image/jpeg', some)
        expect(pixels === null || pixels > 0).toBe(true)
        documentType(Buffer.from(some), name, name)
      }),
      { numRuns: 3_000 },
    )
  })

  test('of a box that may hold sound alone is the sound where a sound was sent', () => {
    expect(shownAs('audio', 'video/mp4')).toBe('audio/mp4')
    expect(shownAs('audio', 'video/3gpp')).toBe('audio/3gpp')
    expect(shownAs('video', 'audio/mp4')).toBeNull()
    expect(shownAs('image', 'video/mp4')).toBeNull()
  })
})

describe('how many pixels a picture unfolds to', () => {
  const exif = (length: number) => [0xff, 0xe1, length >> 8, length & 0xff, ...Array(length - 2).fill(0x20)]
  test.each([
    ['image/jpeg', files.jpeg({ width: 4000, height: 3000 }), 12_000_000],
    ['image/jpeg', files.jpeg({ before: exif(60_000) }), 640 * 480],
    // Whatever a segment holds is no header: a small picture of the camera's, or an attempt.
    ['image/jpeg', files.jpeg({ before: [0xff, 0xe1, 0, 11, 0xff, 0xc0, 0, 17, 8, 0, 1, 0, 1] }), 640 * 480],
    ['image/png', files.png({ width: 60_000, height: 60_000 }), 3_600_000_000],
    ['image/gif', files.gif(), 64 * 48],
    ['image/gif', files.gif({ width: 1, height: 1, frame: { width: 65_535, height: 65_535 } }), 65_535 ** 2],
    ['image/webp', files.webp({ width: 16_777_216, height: 2 }), 33_554_432],
    ['image/webp', files.webpLossy(1_000, 700), 700_000],
    ['image/webp', files.webpLossless(16_384, 16_000), 16_384 * 16_000],
  ])('%s', (type, bytes, pixels) => {
    expect(mediaType(bytes)).toBe(type)
    expect(pixelsOf(type, bytes)).toBe(pixels)
  })

  test('is not known of what has no header, or one that claims nothing', () => {
    expect(pixelsOf('image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toBeNull()
    expect(pixelsOf('image/jpeg', files.jpeg({ width: 0 }))).toBeNull()
    expect(pixelsOf('image/png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBeNull()
  })
})
