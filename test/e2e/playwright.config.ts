import { defineConfig } from '@playwright/test'
import { whichHost } from '../host/launch.ts'

// A run says which host it used: what it shows about the stand-in it does not show about Electron. The workers
// load this file, too; they keep quiet.
if (process.env.TEST_WORKER_INDEX === undefined) {
  console.log(
    whichHost() === 'electron'
      ? 'host: Electron'
      : 'host: the stand-in in Chromium (no Electron binary here)',
  )
}

export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results',
  // Every test starts an app, a relay and a simulator of its own: two at a time on a small machine.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Generous: a slow machine is no failure.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
})
