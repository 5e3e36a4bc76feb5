/** Recordings of calls: streamed through main, kept encrypted for a while. */

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
  readonly problem: string | null
}

export interface RecordingsView {
  readonly download: RecordingDownload | null
}

export interface RecordingCacheView {
  readonly bytes: number
  readonly capBytes: number
}
