import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
}

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

function usualPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform !== 'win32') return USUAL_PLACES[process.platform] ?? []
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (root) => root !== undefined,
  )
  return roots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => join(root, program)))
}

/** CHROMIUM_PATH, Playwright's own browser, or an installed one. Throws with what to do when there is none. */
export function findChromium(env: NodeJS.ProcessEnv): string {
  const wanted = env.CHROMIUM_PATH
  if (wanted) {
    if (existsSync(wanted)) return wanted
    throw new Error(`CHROMIUM_PATH names ${wanted}, and there is no such file`)
  }
  const found = [chromium.executablePath(), ...usualPlaces(env)].find((place) => place && existsSync(place))
  if (found) return found
  throw new Error(
    'no Chromium to draw in: install one (Debian: apt install chromium; elsewhere: npx playwright install chromium), or name one in CHROMIUM_PATH',
  )
}
