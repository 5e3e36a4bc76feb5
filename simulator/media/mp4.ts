/** Two seconds of video as MP4 (ISO 14496-12): the boxes a player asks for, around the frames of the clip. */
import { Buffer } from 'node:buffer'
import { FRAMES, h264Clip, SIDE } from './h264.ts'

/** Units of time in a second, and frames. */
const TIMESCALE = 1_000
const FRAME_MS = 250
const DURATION = FRAMES * FRAME_MS
/** The identity, in fixed point. */
const MATRIX = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000]

const words = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4)
  return bytes
}
const shorts = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value, at * 2)
  return bytes
}
const box = (type: string, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([words(body.length + 8), Buffer.from(type, 'latin1'), body])
}

const sized = (unit: Buffer): Buffer => Buffer.concat([words(unit.length), unit])

const sampleEntry = (sequence: Buffer, picture: Buffer): Buffer => {
  const configuration = Buffer.concat([
    Buffer.from([1, ...sequence.subarray(1, 4), 0xff, 0xe1]),
    shorts(sequence.length),
    sequence,
    Buffer.from([1]),
    shorts(picture.length),
    picture,
  ])
  return box(
    'avc1',
    Buffer.alloc(6),
    shorts(1),
    Buffer.alloc(16),
    shorts(SIDE, SIDE),
    words(0x480000, 0x480000, 0),
    shorts(1),
    Buffer.alloc(32),
    shorts(24, 0xffff),
    box('avcC', configuration),
  )
}

const movie = (entry: Buffer, sizes: readonly number[], offset: number): Buffer => {
  const table = box(
    'stbl',
    box('stsd', words(0, 1), entry),
    box('stts', words(0, 1, FRAMES, FRAME_MS)),
    box('stsc', words(0, 1, 1, FRAMES, 1)),
    box('stsz', words(0, 0, FRAMES, ...sizes)),
    box('stco', words(0, 1, offset)),
  )
  const media = box(
    'mdia',
    box('mdhd', words(0, 0, 0, TIMESCALE, DURATION), shorts(0x55c4, 0)),
    box('hdlr', words(0, 0), Buffer.from('vide\0\0\0\0\0\0\0\0\0\0\0\0clip\0', 'latin1')),
    box(
      'minf',
      box('vmhd', words(1, 0, 0)),
      box('dinf', box('dref', words(0, 1), box('url ', words(1)))),
      table,
    ),
  )
  const track = box(
    'trak',
    box(
      'tkhd',
      words(3, 0, 0, 1, 0, DURATION, 0, 0),
      shorts(0, 0, 0, 0),
      words(...MATRIX, SIDE << 16, SIDE << 16),
    ),
    media,
  )
  const head = box(
    'mvhd',
    words(0, 0, 0, TIMESCALE, DURATION, 0x10000),
    shorts(0x100, 0),
    words(0, 0, ...MATRIX, 0, 0, 0, 0, 0, 0, 2),
  )
  return box('moov', head, track)
}

/** @param least bytes it has at least */
export const mp4Clip = (least: number): Buffer => {
  const { sequence, picture, frames } = h264Clip()
  const type = box('ftyp', Buffer.from('isom\0\0\0\x01isommp42avc1', 'latin1'))
  const entry = sampleEntry(sequence, picture)
  const samples = frames.map(sized)
  const sizes = samples.map(({ length }) => length)
  // As long with any offset in it.
  const offset = type.length + movie(entry, sizes, 0).length + 8
  const bytes = Buffer.concat([type, movie(entry, sizes, offset), box('mdat', ...samples)])
  return bytes.length >= least
    ? bytes
    : Buffer.concat([bytes, box('free', Buffer.alloc(Math.max(0, least - bytes.length - 8)))])
}
