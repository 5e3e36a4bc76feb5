/** A seeded random: the same demo at every start. Mulberry32, which is small and good enough for that. */
import type { HexSource } from '../ids.ts'

export interface Dice {
  /** At least 0, below 1. */
  readonly roll: () => number
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  /** By weight; the weights need not sum to one. */
  readonly weighted: <T>(list: readonly (readonly [T, number])[], fallback: T) => T
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
  readonly hex: HexSource
}

const HEX_AT_ONCE = 7

export const createDice = (seed: number): Dice => {
  let state = seed >>> 0
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + Math.floor(roll() * (most - least + 1))
  return {
    roll,
    between,
    chance: (probability) => roll() < probability,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    weighted(list, fallback) {
      let left = roll() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of list) {
        left -= weight
        if (left < 0) return value
      }
      return fallback
    },
    shuffled(list) {
      const keyed = list.map((value) => ({ value, key: roll() }))
      return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
    },
    hex(digits) {
      let text = ''
      while (text.length < digits)
        text += Math.floor(roll() * 16 ** HEX_AT_ONCE)
          .toString(16)
          .padStart(HEX_AT_ONCE, '0')
      return text.slice(0, digits)
    },
  }
}
