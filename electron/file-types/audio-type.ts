/**
 * What kind of audio it is, by what the provider says or else by its first bytes: storage often says only
 * "octet-stream". Null for what is no audio; nothing else is ever handed to a window.
 */
import { text } from './bytes.ts'

const STATED = /^audio\/[a-z0-9][a-z0-9.+-]{0,60}$/

/** A frame header of MPEG audio: eleven bits of sync, no reserved version, layer, rate or frequency. */
const isMpegFrame = ([a = 0, b = 0, c = 0]: Uint8Array) =>
  a === 0xff &&
  (b & 0xe0) === 0xe0 &&
  (b & 0x18) !== 0x08 &&
  (b & 0x06) !== 0 &&
  (c & 0xf0) !== 0xf0 &&
  (c & 0x0c) !== 0x0c

/** ADTS has the same sync, and 0 where MPEG has its layer. */
const isAdts = ([a = 0, b = 0]: Uint8Array) => a === 0xff && (b & 0xf6) === 0xf0

/** By its first bytes alone. */
export function sniffAudio(head: Uint8Array): string | null {
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WAVE') return 'audio/wav'
  if (text(head, 0, 3) === 'ID3' || isMpegFrame(head)) return 'audio/mpeg'
  if (text(head, 0, 4) === 'OggS') return 'audio/ogg'
  if (text(head, 0, 4) === 'fLaC') return 'audio/flac'
  if (text(head, 4, 8) === 'ftyp') return 'audio/mp4'
  if (text(head, 0, 6) === '#!AMR\n') return 'audio/amr'
  return isAdts(head) ? 'audio/aac' : null
}

/**
 * @param stated the Content-Type, with or without parameters
 * @param head at least the first 16 bytes, where there are as many
 */
export function audioType(stated: string | null, head: Uint8Array): string | null {
  const essence = (stated ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return STATED.test(essence) ? essence : sniffAudio(head)
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'audio/wav': 'wav',
  'audio/wave': 'wav',
  'audio/x-wav': 'wav',
  'audio/vnd.wave': 'wav',
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
}

/** How a file of that type is called, without the dot. */
export const extensionOf = (type: string): string => EXTENSIONS[type] ?? 'audio'
