/** What the agent decides about this desk. Kept in the profile; no secret is in here. */
export const APPEARANCES = ['system', 'light', 'dark'] as const
export const LANGUAGES = ['en', 'hi'] as const
/** MiB */
export const MOST_CACHE_MB = 100_000
/** How a file in a message is named to the provider: by its uploaded id, or never (only links are sent then). */
export const FILE_MANNERS = ['media-id', 'link'] as const
export const RING_TONES = ['off', 'soft', 'normal'] as const

export interface Settings {
  readonly appearance: (typeof APPEARANCES)[number]
  readonly language: (typeof LANGUAGES)[number]
  readonly sounds: {
    readonly ring: (typeof RING_TONES)[number]
    /** A MediaDeviceInfo id; null = the system's default. */
    readonly outputDevice: string | null
  }
  /** "My phone rings, you stay quiet": no pop-up and no tone; cards lie on Home only. */
  readonly silent: boolean
  readonly calling: CallingSettings
  readonly recordings: {
    /** How much of what was played stays on this computer, encrypted, in MiB; 0 = nothing. */
    readonly cacheMb: number
  }
  readonly whatsapp: {
    /** The WhatsApp number this desk sends from; null = the one of its credentials. */
    readonly phoneNumberId: string | null
    readonly files: (typeof FILE_MANNERS)[number]
    /** How much of what customers sent stays on this computer, encrypted, in MiB; 0 = nothing. */
    readonly cacheMb: number
  }
  /** The agent's own numbers typed in on this desk, E.164, beside those the relay names. */
  readonly phones: readonly string[]
}

/** Sent with each request to call (reference.md, "OBD APIs"), or checked before it leaves. */
export interface CallingSettings {
  /** The company number the customer sees; empty = the provider chooses. */
  readonly callerId: string
  /** Routing region ("11" Delhi, "22" Mumbai, ...); empty = the provider chooses. */
  readonly stdCode: string
  /** True: the request waits until a line is free. False: it may be cancelled when none is. */
  readonly callHold: boolean
  /** Seconds, 1 to 5400; null = the provider's limit. */
  readonly maxDurationSeconds: number | null
  /** No calls to customers from `from` to `to`, local "HH:MM", over midnight where `from` is later. */
  readonly quietHours: { readonly from: string; readonly to: string } | null
  /** E.164: never called from this desk. */
  readonly doNotCall: readonly string[]
}

export const DEFAULT_SETTINGS: Settings = {
  appearance: 'system',
  language: 'en',
  sounds: { ring: 'soft', outputDevice: null },
  silent: false,
  calling: {
    callerId: '',
    stdCode: '',
    callHold: true,
    maxDurationSeconds: null,
    quietHours: null,
    doNotCall: [],
  },
  recordings: { cacheMb: 500 },
  whatsapp: { phoneNumberId: null, files: 'media-id', cacheMb: 500 },
  phones: [],
}

/** A change: only what it names is changed, a group (`sounds`, `calling`, `recordings`, `whatsapp`) field by field. */
export interface SettingsPatch
  extends Partial<Omit<Settings, 'sounds' | 'calling' | 'recordings' | 'whatsapp'>> {
  readonly sounds?: Partial<Settings['sounds']>
  readonly calling?: Partial<CallingSettings>
  readonly recordings?: Partial<Settings['recordings']>
  readonly whatsapp?: Partial<Settings['whatsapp']>
}
