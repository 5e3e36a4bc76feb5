/**
 * How many pixels a picture unfolds to, read from its headers before anything decodes it: a few kilobytes may
 * claim gigabytes. The largest that any of its headers claims counts.
 */
import { littleNumber, number, text } from './bytes.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Markers of a JPEG frame's header: SOF0 to SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers that stand alone: TEM, RST0 to RST7, SOI. */
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
const SCAN = 0xda
const END = 0xd9

/** Up to its first scan: a frame that comes after it makes no decoder ask for more. */
function jpegSizes(bytes: Uint8Array): Size[] {
  const sizes: Size[] = []
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return sizes
    const marker = bytes[at + 1] ?? 0
    // A marker may be filled up with 0xff.
    if (marker === 0xff) at += 1
    else if (isAlone(marker)) at += 2
    else if (marker === SCAN || marker === END) return sizes
    else {
      if (isFrame(marker)) sizes.push({ height: number(bytes, at + 5, 2), width: number(bytes, at + 7, 2) })
      at += 2 + Math.max(2, number(bytes, at + 2, 2))
    }
  }
  return sizes
}

/** Where a row of sub-blocks ends. */
function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0)
  return at + 1
}

const colours = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

/** The screen, and each frame with its place: one may reach beyond the screen. */
function gifSizes(bytes: Uint8Array): Size[] {
  const sizes: Size[] = [{ width: littleNumber(bytes, 6, 2), height: littleNumber(bytes, 8, 2) }]
  let at = 13 + colours(bytes[10] ?? 0)
  for (; at < bytes.length; ) {
    if (bytes[at] === 0x21) at = afterBlocks(bytes, at + 2)
    else if (bytes[at] === 0x2c) {
      const [left, top, width, height] = [1, 3, 5, 7].map((place) => littleNumber(bytes, at + place, 2))
      sizes.push({ width: (left ?? 0) + (width ?? 0), height: (top ?? 0) + (height ?? 0) })
      at = afterBlocks(bytes, at + 10 + colours(bytes[at + 9] ?? 0) + 1)
    } else return sizes
  }
  return sizes
}

/** The first of its chunks says it: of an extended one that is the canvas, which no frame may leave. */
function webpSizes(bytes: Uint8Array): Size[] {
  if (bytes.length < 30) return []
  switch (text(bytes, 12, 16)) {
    case 'VP8X':
      return [{ width: littleNumber(bytes, 24, 3) + 1, height: littleNumber(bytes, 27, 3) + 1 }]
    case 'VP8L': {
      const packed = littleNumber(bytes, 21, 4)
      return [{ width: (packed % 2 ** 14) + 1, height: (Math.floor(packed / 2 ** 14) % 2 ** 14) + 1 }]
    }
    case 'VP8 ':
      return [{ width: littleNumber(bytes, 26, 2) & 0x3fff, height: littleNumber(bytes, 28, 2) & 0x3fff }]
    default:
      return []
  }
}

function sizesOf(type: string, bytes: Uint8Array): Size[] {
  switch (type) {
    case 'image/jpeg':
      return jpegSizes(bytes)
    case 'image/png':
      return text(bytes, 12, 16) === 'IHDR'
        ? [{ width: number(bytes, 16, 4), height: number(bytes, 20, 4) }]
        : []
    case 'image/gif':
      return gifSizes(bytes)
    case 'image/webp':
      return webpSizes(bytes)
    default:
      return []
  }
}

/**
 * @param type what `mediaType` found
 * @param bytes the whole picture
 * @returns null where no header says it
 */
export function pixelsOf(type: string, bytes: Uint8Array): number | null {
  const pixels = sizesOf(type, bytes).map(({ width, height }) => width * height)
  const most = Math.max(0, ...pixels)
  return most === 0 ? null : most
}
