/**
 * What a recording says, if not in words: two people who take turns, in syllables with pauses between them.
 * Planned from the name of the file alone, so that it is the same at every request and any moment of it can
 * be made without what came before.
 */
import { createHash } from 'node:crypto'
import { createDice, type Dice } from '../demo/dice.ts'

export interface Syllable {
  /** Samples from the start of the recording. */
  readonly start: number
  readonly length: number
  readonly speaker: 0 | 1
  /** Hertz at its start and at its end. */
  readonly from: number
  readonly to: number
  readonly vowel: number
  /** 0 to 1. */
  readonly loudness: number
  /** Samples of hiss at its start, as of an s. */
  readonly hiss: number
}

export const SAMPLE_RATE = 8_000
export const VOWELS = 5

/** One lower and one higher voice, Hertz. */
const PITCH = [118, 205] as const
const LOUDNESS = [0.42, 0.6] as const

const samples = (seconds: number): number => Math.round(seconds * SAMPLE_RATE)
const within = (dice: Dice, least: number, most: number): number => least + dice.roll() * (most - least)

const syllable = (dice: Dice, start: number, speaker: 0 | 1, falling: number): Syllable => {
  const length = samples(within(dice, 0.09, 0.26))
  const pitch = PITCH[speaker] * within(dice, 0.9, 1.2) * falling
  return {
    start,
    length,
    speaker,
    from: pitch,
    to: pitch * within(dice, 0.88, 1.06),
    vowel: dice.between(0, VOWELS - 1),
    loudness: LOUDNESS[speaker] * within(dice, 0.55, 1),
    hiss: dice.chance(0.3) ? samples(within(dice, 0.03, 0.07)) : 0,
  }
}

/** @param total length of the recording, in samples */
export const planSpeech = (file: string, total: number): readonly Syllable[] => {
  const dice = createDice(createHash('sha256').update(file).digest().readUInt32LE(0))
  const plan: Syllable[] = []
  let speaker: 0 | 1 = dice.chance(0.5) ? 0 : 1
  let at = samples(within(dice, 0.1, 0.5))
  while (at < total) {
    for (let phrases = dice.between(1, 4); phrases > 0; phrases -= 1) {
      const size = dice.between(3, 11)
      for (let index = 0; index < size; index += 1) {
        const next = syllable(dice, at, speaker, 1.08 - (0.2 * index) / size)
        if (next.start + next.length > total) return plan
        plan.push(next)
        at += next.length + samples(within(dice, 0.005, 0.06))
      }
      at += samples(within(dice, 0.18, 0.6))
    }
    at += samples(within(dice, 0.25, 1.1))
    speaker = speaker === 0 ? 1 : 0
  }
  return plan
}
