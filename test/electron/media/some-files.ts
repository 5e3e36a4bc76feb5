/** Small files that begin as theirs do, filled up with bytes that are different everywhere. */

const filled = (head: Buffer, length: number): Buffer => {
  const bytes = Buffer.alloc(Math.max(length, head.length))
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 31 + (at >> 8) * 17 + (at >> 16) * 7) & 0xff
  head.copy(bytes)
  return bytes
}

const joined = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )

const two = (value: number) => [value >> 8, value & 0xff]
const four = (value: number) => [...two(value >>> 16), ...two(value & 0xffff)]
const little = (value: number, length: number) =>
  Array.from({ length }, (_, at) => Math.floor(value / 256 ** at) & 0xff)

/** @param before what stands between its beginning and the header of its frame: a segment */
export const jpeg = ({ width = 640, height = 480, length = 4_000, before = [] as readonly number[] } = {}) =>
  filled(
    joined(
      [0xff, 0xd8],
      before,
      [0xff, 0xc0, ...two(17), 8, ...two(height), ...two(width), 3],
      '\0'.repeat(9),
      [0xff, 0xda],
    ),
    length,
  )
export const png = ({ width = 640, height = 480, length = 4_000 } = {}) =>
  filled(joined('\x89PNG\r\n\x1a\n', four(13), 'IHDR', four(width), four(height), [8, 2, 0, 0, 0]), length)
/** One frame of its own size and place on a screen. */
export const gif = ({ width = 64, height = 48, frame = { width: 64, height: 48 }, length = 400 } = {}) =>
  filled(
    joined(
      'GIF89a',
      [...little(width, 2), ...little(height, 2), 0x80, 0, 0, 0, 0, 0, 1, 1, 1],
      // An extension stands before the frame.
      [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
      [0x2c, 0, 0, 0, 0, ...little(frame.width, 2), ...little(frame.height, 2), 0, 2, 1, 0, 0, 0x3b],
    ),
    length,
  )
export const webp = ({ width = 512, height = 512, length = 4_000 } = {}) =>
  filled(
    joined(
      'RIFF',
      [0, 0, 0, 0],
      'WEBPVP8X',
      little(10, 4),
      [0, 0, 0, 0],
      little(width - 1, 3),
      little(height - 1, 3),
    ),
    length,
  )
export const webpLossy = (width: number, height: number) =>
  filled(
    joined(
      'RIFF',
      [0, 0, 0, 0],
      'WEBPVP8 ',
      [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a],
      little(width, 2),
      little(height, 2),
    ),
    400,
  )
export const webpLossless = (width: number, height: number) =>
  filled(
    joined(
      'RIFF',
      [0, 0, 0, 0],
      'WEBPVP8L',
      [0, 0, 0, 0, 0x2f],
      little(width - 1 + (height - 1) * 2 ** 14, 4),
    ),
    400,
  )

export const boxed = (brand: string, length = 4_000) => filled(joined(four(24), 'ftyp', brand), length)
export const mp4 = (length?: number) => boxed('isom', length)
export const webm = () => filled(joined([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], 'webm'), 400)
export const ogg = (codec = 'OpusHead') => filled(joined('OggS', '\0'.repeat(24), codec), 400)
export const mp3 = (length = 4_000) => filled(joined('ID3', [4, 0]), length)
export const amr = () => filled(joined('#!AMR\n'), 400)
export const aac = () => filled(joined([0xff, 0xf1, 0x50, 0x80]), 400)
export const pdf = (length = 4_000) => filled(joined('%PDF-1.7\n'), length)
export const archive = (...entries: string[]) => filled(joined('PK\x03\x04', ...entries), 400)
export const oldOffice = () => filled(joined([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 400)
export const html = () => Buffer.from('<!doctype html><script>alert(1)</script>')
export const svg = () =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
