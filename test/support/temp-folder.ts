import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of its own for the running test; removed when that ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ringside-test-'))
  // What a desk was still writing when it ended may come into it meanwhile.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }))
  return folder
}
