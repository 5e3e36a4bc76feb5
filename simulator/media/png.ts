/** A small picture as PNG, drawn with rectangles: a bill, as customers photograph them. */
import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'
import type { Dice } from '../demo/dice.ts'

type Colour = readonly [red: number, green: number, blue: number]

const WIDTH = 360
const HEIGHT = 480
const PAPER: Colour = [252, 251, 246]
const TABLE: Colour = [120, 92, 70]
const INK: Colour = [62, 66, 74]
const PALE: Colour = [206, 208, 212]
const HEADS: readonly [Colour, ...Colour[]] = [
  [22, 122, 94],
  [36, 88, 168],
  [176, 66, 54],
  [132, 74, 158],
]

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const bytes = Buffer.alloc(body.length + 8)
  bytes.writeUInt32BE(data.length, 0)
  body.copy(bytes, 4)
  bytes.writeUInt32BE(crc32(body), body.length + 4)
  return bytes
}

/** Three bytes to a pixel, each line with its filter's number, 0, before it. */
const encoded = (pixels: Uint8Array, filler: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    // A private chunk, which every reader passes over.
    ...(filler > 0 ? [chunk('fiLl', Buffer.alloc(filler))] : []),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const drawn = (dice: Dice): Uint8Array => {
  const pixels = Buffer.alloc(HEIGHT * (1 + WIDTH * 3))
  const box = (left: number, top: number, width: number, height: number, colour: Colour): void => {
    for (let y = top; y < Math.min(HEIGHT, top + height); y += 1) {
      for (let x = left; x < Math.min(WIDTH, left + width); x += 1) {
        pixels.set(colour, y * (1 + WIDTH * 3) + 1 + x * 3)
      }
    }
  }
  const words = (left: number, top: number, width: number, colour: Colour): void => {
    let at = left
    while (at < left + width) {
      const length = Math.min(dice.between(14, 46), left + width - at)
      box(at, top, length, 6, colour)
      at += length + 6
    }
  }
  const head = dice.pick(HEADS)
  box(0, 0, WIDTH, HEIGHT, TABLE)
  box(22, 20, WIDTH - 44, HEIGHT - 40, PAPER)
  box(22, 20, WIDTH - 44, 62, head)
  box(40, 36, 32, 32, PAPER)
  words(86, 40, 110, PAPER)
  words(86, 56, 70, PAPER)
  words(40, 100, 150, INK)
  words(40, 116, 110, PALE)
  const rows = dice.between(5, 8)
  for (let row = 0; row < rows; row += 1) {
    const top = 150 + row * 28
    words(40, top, dice.between(90, 170), INK)
    box(270, top, dice.between(28, 50), 6, INK)
    box(40, top + 16, WIDTH - 80, 1, PALE)
  }
  box(200, HEIGHT - 86, WIDTH - 240, 34, head)
  words(214, HEIGHT - 72, 70, PAPER)
  return pixels
}

/** @param least bytes it has at least */
export const pngPicture = (dice: Dice, least: number): Buffer => {
  const pixels = drawn(dice)
  const plain = encoded(pixels, 0)
  return plain.length >= least ? plain : encoded(pixels, Math.max(1, least - plain.length - 12))
}
