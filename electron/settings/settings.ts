/** What the agent decides about this desk: read once, changed group by group, written whole. */
import type { Fault, Result } from '../../shared/ipc.ts'
import { toE164 } from '../../shared/phone.ts'
import type { Settings, SettingsPatch } from '../../shared/views/settings.ts'
import { ok } from '../result.ts'
import { readSettings, toStdCode } from './settings-schema.ts'

export interface SettingsFile {
  /** Anything at all, also by throwing: what cannot be read is not set. */
  read(): unknown
  write(settings: Settings): void
}

export interface SettingsStore {
  get(): Settings
  /**
   * Only what the patch names is changed; numbers become E.164. `invalid-number` changes nothing and quotes,
   * by field, what is no number.
   */
  update(patch: SettingsPatch): Result<Settings>
  /** Back to the defaults, as after a sign-out that wipes this desk. */
  reset(): Settings
}

interface Read<T> {
  readonly value: T
  readonly wrong: readonly string[]
}

function readNumbers(typed: readonly string[]): Read<string[]> {
  const given = typed.filter((text) => text.trim() !== '')
  return {
    value: [...new Set(given.flatMap((text) => toE164(text) ?? []))],
    wrong: given.filter((text) => toE164(text) === null),
  }
}

function readOne(typed: string, read: (text: string) => string | null): Read<string> {
  const value = typed.trim() === '' ? '' : read(typed)
  return value === null ? { value: '', wrong: [typed] } : { value, wrong: [] }
}

/** The patch with its numbers normalised, and what is none of those it names. */
function normalise({ phones, calling, ...patch }: SettingsPatch) {
  const read = {
    ...(phones && { phones: readNumbers(phones) }),
    ...(calling?.doNotCall && { doNotCall: readNumbers(calling.doNotCall) }),
    ...(calling?.callerId !== undefined && { callerId: readOne(calling.callerId, toE164) }),
    ...(calling?.stdCode !== undefined && { stdCode: readOne(calling.stdCode, toStdCode) }),
  }
  const wrong = Object.entries(read).flatMap(([field, { wrong: texts }]) =>
    texts.length === 0 ? [] : [[field, texts.join(', ')] as const],
  )
  const normalised: SettingsPatch = {
    ...patch,
    ...(read.phones && { phones: read.phones.value }),
    ...(calling && {
      calling: {
        ...calling,
        ...(read.doNotCall && { doNotCall: read.doNotCall.value }),
        ...(read.callerId && { callerId: read.callerId.value }),
        ...(read.stdCode && { stdCode: read.stdCode.value }),
      },
    }),
  }
  return { normalised, wrong: Object.fromEntries(wrong) as Readonly<Record<string, string>> }
}

const merge = (
  settings: Settings,
  { sounds, calling, recordings, whatsapp, ...patch }: SettingsPatch,
): Settings => ({
  ...settings,
  ...patch,
  sounds: { ...settings.sounds, ...sounds },
  calling: { ...settings.calling, ...calling },
  recordings: { ...settings.recordings, ...recordings },
  whatsapp: { ...settings.whatsapp, ...whatsapp },
})

function readFile(file: SettingsFile): Settings {
  try {
    return readSettings(file.read())
  } catch {
    return readSettings(null)
  }
}

/** Throws, later, when the file cannot be written: then nothing has changed. */
export function openSettings(file: SettingsFile): SettingsStore {
  let settings = readFile(file)
  const keep = (next: Settings) => {
    file.write(next)
    settings = next
    return next
  }
  return {
    get: () => settings,
    update(patch) {
      const { normalised, wrong } = normalise(patch)
      if (Object.keys(wrong).length > 0) {
        const fault: Fault = { code: 'invalid-number', detail: null, fields: wrong }
        return { ok: false, fault }
      }
      return ok(keep(merge(settings, normalised)))
    },
    reset: () => keep(readSettings(null)),
  }
}
