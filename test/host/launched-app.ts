import type { Page } from '@playwright/test'
import type { Command, HostRecord } from './messages.ts'

export type WindowKind = 'main' | 'pop'

/** A running app, whichever host it runs in. */
export interface LaunchedApp {
  readonly host: 'electron' | 'chromium'
  /** The page of a window once that window is shown; rejects, with what the app wrote, when it exits first. */
  window(kind: WindowKind): Promise<Page>
  isShown(kind: WindowKind): boolean | Promise<boolean>
  /** Another program opens a link of the app's while it runs, as macOS tells it. */
  openUrl(url: string): void | Promise<void>
  /** Asks the app to quit, and makes it after 10 s; leaves no process and no temporary folder behind. */
  close(): Promise<void>
}

/** What only the stand-in can do: play the operating system and the person at it. */
export interface StandInApp extends LaunchedApp {
  readonly host: 'chromium'
  readonly pid: number
  /** Everything temporary of this start lies in it; gone after close(). */
  readonly scratch: string
  /** The page of a window, shown or not. */
  page(kind: string): Promise<Page>
  tell(command: Command): void
  /** What the app asked of the desktop so far. */
  readonly records: readonly HostRecord[]
  /** What the app has written to its standard output and error so far. */
  output(): string
  /** How the app ended; settles when it has. */
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
}

export const START_LIMIT_MS = 30_000
export const CLOSE_LIMIT_MS = 10_000
