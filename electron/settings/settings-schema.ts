/** Reads settings from anything: a part that cannot be read is its default, the others stay. */
import { z } from 'zod'
import { isDialable, toE164 } from '../../shared/phone.ts'
import {
  APPEARANCES,
  DEFAULT_SETTINGS,
  FILE_MANNERS,
  LANGUAGES,
  MOST_CACHE_MB,
  RING_TONES,
  type Settings,
} from '../../shared/views/settings.ts'

const { sounds, calling, recordings, whatsapp, ...plain } = DEFAULT_SETTINGS

/** "011", "+91 11" and "11" are one region; null for what is no code. */
export function toStdCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '').replace(/^\+91|^0+/, '')
  return /^\d{0,8}$/.test(code) ? code : null
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** E.164, each once; what is no number is left out. */
const numbers = z
  .array(z.unknown())
  .transform((list) => [
    ...new Set(list.flatMap((one) => (typeof one === 'string' ? (toE164(one) ?? []) : []))),
  ])
const textThat = (fits: (text: string) => boolean) => z.string().refine(fits)

const soundsSchema = z.object({
  ring: z.enum(RING_TONES).catch(sounds.ring),
  outputDevice: z.string().min(1).max(500).nullable().catch(sounds.outputDevice),
})
const callingSchema = z.object({
  callerId: textThat((text) => text === '' || isDialable(text)).catch(calling.callerId),
  stdCode: textThat((text) => toStdCode(text) === text).catch(calling.stdCode),
  callHold: z.boolean().catch(calling.callHold),
  maxDurationSeconds: z.number().int().min(1).max(5_400).nullable().catch(calling.maxDurationSeconds),
  quietHours: z.object({ from: time, to: time }).nullable().catch(calling.quietHours),
  doNotCall: numbers.catch([]),
})
const recordingsSchema = z.object({
  cacheMb: z.number().int().min(0).max(MOST_CACHE_MB).catch(recordings.cacheMb),
})
const whatsappSchema = z.object({
  phoneNumberId: z.string().min(1).max(60).nullable().catch(whatsapp.phoneNumberId),
  files: z.enum(FILE_MANNERS).catch(whatsapp.files),
  cacheMb: z.number().int().min(0).max(MOST_CACHE_MB).catch(whatsapp.cacheMb),
})
const settingsSchema = z.object({
  appearance: z.enum(APPEARANCES).catch(plain.appearance),
  language: z.enum(LANGUAGES).catch(plain.language),
  sounds: soundsSchema.catch(sounds),
  silent: z.boolean().catch(plain.silent),
  calling: callingSchema.catch({ ...calling, doNotCall: [] }),
  recordings: recordingsSchema.catch(recordings),
  whatsapp: whatsappSchema.catch(whatsapp),
  phones: numbers.catch([]),
})

export function readSettings(raw: unknown): Settings {
  const read = settingsSchema.safeParse(raw)
  return read.success ? read.data : DEFAULT_SETTINGS
}
