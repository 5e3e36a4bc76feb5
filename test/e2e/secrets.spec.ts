import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './world.ts'

/** Everything V8 keeps alive in the page, as text: strings of the heap, properties, closures. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return chunks.join('')
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

test('no secret of the set-up file is in a window, in the profile or in a log', async ({ world }) => {
  const { file, code } = await world.setupOf(0)
  const setup = JSON.parse(await readFile(file, 'utf8'))
  const { publicApi, obd, developers } = setup.account
  const secrets: string[] = [code, publicApi.apiKey, obd.apiKey, obd.secretToken, developers.token]
  expect(secrets.every((secret) => secret.length >= 8)).toBe(true)

  const desk = await world.desk(0)
  await world.ring({ from: '+919000088888', hunt: [0], hold: true })
  const pop = await desk.app.window('pop')
  await expect(pop.getByRole('article', { name: 'Incoming call' })).toBeVisible()
  const used: string[] = [JSON.parse(await readFile(file, 'utf8')).code, ...secrets]

  for (const page of [desk.main, pop]) {
    const heap = await heapOf(page)
    // The search itself works: what the window does show is found.
    expect(heap).toContain('90000 88888')
    for (const secret of used) expect(heap.includes(secret)).toBe(false)
  }
  await desk.quit()

  const files = await filesUnder(desk.profileDir)
  expect(files.some((path) => path.endsWith('ringside.db'))).toBe(true)
  expect(files.some((path) => path.endsWith('.log'))).toBe(true)
  for (const path of files) {
    const content = await readFile(path)
    for (const secret of used)
      expect({ path, holds: content.includes(secret) }).toEqual({ path, holds: false })
  }
  const logs = await Promise.all(
    files.filter((path) => path.endsWith('.log')).map((path) => readFile(path, 'utf8')),
  )
  expect(logs.join('\n')).not.toContain('9000088888')
})
