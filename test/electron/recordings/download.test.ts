import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHUNK_BYTES } from '../../../electron/encrypted-files/chunk-file.ts'
import type { RecordingDownload } from '../../../shared/views/recordings.ts'
import { aStorage, someAudio } from '../../support/a-storage.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { until } from '../../support/until.ts'
import { aPlayer } from './a-player.ts'

const AUDIO = someAudio(20 * CHUNK_BYTES + 7)
const NAME = /^2026-11-22 \d\d\.\d\d \+91 98765 43210 Asha Rao\.wav$/

async function aScene(options: Partial<Parameters<typeof aPlayer>[0]> = {}) {
  const storage = await aStorage(AUDIO)
  const views: (RecordingDownload | null)[] = []
  const player = aPlayer({
    linkFor: storage.linkFor,
    onChange: () => views.push(player.recordings.view().download),
    ...options,
  })
  const ended = () => until(() => player.recordings.view().download?.state !== 'running')
  return { storage, player, views, ended, view: () => player.recordings.view().download }
}

test('is whole under its name, and tells how far it is', async () => {
  const { player, views, ended, view } = await aScene()
  expect(player.recordings.showDownload().ok).toBe(false)
  expect(player.recordings.download('s1')).toEqual({ ok: true, value: null })
  expect(player.recordings.download('s1').ok).toBe(false)
  await ended()
  expect(view()).toMatchObject({
    state: 'done',
    bytes: AUDIO.length,
    totalBytes: AUDIO.length,
    problem: null,
  })
  const [name = '', ...others] = readdirSync(player.downloads)
  expect([name, others]).toEqual([expect.stringMatching(NAME), []])
  expect(readFileSync(join(player.downloads, name)).equals(AUDIO)).toBe(true)
  const told = views.flatMap((one) => (one?.totalBytes === AUDIO.length ? [one.bytes] : []))
  expect(told.length).toBeGreaterThan(2)
  expect([...told].sort((a, b) => a - b)).toEqual(told)
  expect(player.recordings.showDownload().ok).toBe(true)
  expect(player.shown).toEqual([join(player.downloads, name)])

  player.recordings.download('s1')
  await ended()
  expect(readdirSync(player.downloads).sort()).toEqual([name.replace('.wav', ' (2).wav'), name])
})

test('leaves nothing when it is cancelled, and nothing but the reason when it fails', async () => {
  const { storage, player, ended, view } = await aScene()
  storage.state.misbehave = (_request, response) => {
    response.writeHead(206, { 'Content-Range': `bytes 0-${AUDIO.length - 1}/${AUDIO.length}` })
    response.write(AUDIO.subarray(0, 3 * CHUNK_BYTES))
    return true
  }
  player.recordings.download('s1')
  await until(() => readdirSync(player.downloads).length > 0)
  expect(readdirSync(player.downloads)).toEqual([expect.stringMatching(/^\..*\.part$/)])
  await player.recordings.cancelDownload()
  expect(view()).toBeNull()
  expect(readdirSync(player.downloads)).toEqual([])

  storage.state.misbehave = (request, response) => {
    if (request.headers.range === 'bytes=0-') return false
    response.writeHead(404).end()
    return true
  }
  const other = await aScene({
    linkFor: async () => ({ ok: false, fault: { code: 'offline', detail: null } }),
  })
  other.player.recordings.download('s1')
  await other.ended()
  expect(other.view()).toMatchObject({ state: 'failed', problem: 'offline' })
  expect(readdirSync(other.player.downloads)).toEqual([])
  await ended()
})

test('says when the folder does not take it', async () => {
  const file = join(tempFolder(), 'no-folder')
  writeFileSync(file, '')
  const { player, ended, view } = await aScene({ downloads: () => file })
  player.recordings.download('s1')
  await ended()
  expect(view()).toMatchObject({ state: 'failed', problem: 'folder' })
  expect(existsSync(file)).toBe(true)
})

test('of a call without a recording does not begin', async () => {
  const { player, view } = await aScene()
  expect(player.recordings.download('s9')).toMatchObject({ ok: false, fault: { code: 'not-found' } })
  expect(view()).toBeNull()
})
