import type { WebPreferences } from 'electron'

/** Every window of ours: sandboxed, isolated, without Node, and never slowed down while hidden. */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  // A hidden pop must paint the card before it is shown, at once.
  backgroundThrottling: false,
} as const satisfies WebPreferences
