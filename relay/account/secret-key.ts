/** The key that the stored account is encrypted with: 32 bytes, as 64 hex digits or base64 in RELAY_SECRET_KEY. */
import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

const KEY_BYTES = 32

/** Null when the text is no such key. A KeyObject prints as nothing, so that no log can show it. */
export function parseSecretKey(text: string): KeyObject | null {
  const bytes = bytesOf(text.trim())
  return bytes?.length === KEY_BYTES ? createSecretKey(bytes) : null
}

function bytesOf(text: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  return /^[\w+/-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : null
}

/** In hex: it has no character that a shell, an environment file or a unit could take for something else. */
export const newSecretKey = (): string => randomBytes(KEY_BYTES).toString('hex')
