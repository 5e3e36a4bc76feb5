/** Tokens and enrolment codes: random, and kept only as hashes. */
import { createHash, randomBytes, randomInt } from 'node:crypto'

/** Without the letters and digits people confuse. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const GROUPS = 4

/** 32 random bytes; what a desktop holds for good. */
export const newToken = () => randomBytes(32).toString('base64url')

/** "K7MP-4XQD-93TA-HW2C": 80 bits, fit to be read out and typed. */
export function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** SHA-256. No salt and no stretching: what is hashed is random, not chosen by a person. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest()

/** The hash of a code however it was typed: case, spaces and dashes do not matter. */
export const hashCode = (typed: string) => hashSecret(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
