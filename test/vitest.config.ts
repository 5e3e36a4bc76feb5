import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Nothing that is imported there remembers anything from one file to the next, but what it has worked out once. */
const STATELESS = 'test/{shared,electron,relay,simulator}/**/*.test.ts'

/** Windows in a real browser. */
const IN_BROWSER = 'test/renderer/**/{window,windows}.test.ts'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    // Files hold real sockets, real SQLite files and child processes: two at a time on a small machine.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // A worker that goes from file to file: a third of the time was spent on starting workers and importing anew.
      { extends: true, test: { name: 'parts', include: [STATELESS], isolate: false } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [IN_BROWSER],
          globalSetup: ['test/renderer/build-windows.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'windows',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [STATELESS, IN_BROWSER, 'test/e2e/**'],
        },
      },
    ],
  },
})
