/** Recordings of calls: streamed through main, kept encrypted for a while. */
import type { FaultCode } from '../ipc.ts'

/**
 * `recordings:open` fails, beside the usual, with `fields` that say more: of `recording-none` a `why`
 * (`not-answered`, `live`: the call goes on, `none`), of `recording-preparing` a `retryAfter` in seconds, of
 * `recording-unavailable` sometimes a `why` (`too-large`, `no-audio`, `changed`).
 */
export interface OpenedRecording {
  /** On app://ringside, and of no use outside this app; the provider's link stays in main. */
  readonly url: string
  /** As the call says it; the audio itself may be a little shorter or longer. */
  readonly seconds: number | null
  /** Already on this machine. */
  readonly cached: boolean
}

export interface RecordingNote {
  readonly id: string
  readonly atSeconds: number
  readonly text: string
}

export interface RecordingDownload {
  readonly sessionId: string
  readonly state: 'running' | 'done' | 'failed'
  readonly bytes: number
  /** null when the provider does not say. */
  readonly totalBytes: number | null
  readonly fileName: string
  /** `folder`: it could not be written there. */
  readonly problem: FaultCode | 'folder' | null
}

export interface RecordingsView {
  readonly download: RecordingDownload | null
}

export interface RecordingCacheView {
  readonly bytes: number
  readonly capBytes: number
}
