/** The media of one desk on a real database and folders, in front of a real storage. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '../../../electron/database/database.ts'
import { openMeta } from '../../../electron/database/meta.ts'
import { createMedia, type MediaOptions } from '../../../electron/media/media.ts'
import type { MediaLink } from '../../../electron/media/media-link.ts'
import { mediaPath, stagedPath } from '../../../shared/chats/content.ts'
import type { StagedFile } from '../../../shared/views/chats.ts'
import { SILENT } from '../../support/silent-log.ts'
import { tempFolder } from '../../support/temp-folder.ts'

export const KEY = Buffer.alloc(32, 9)

const aLink = (values: Partial<MediaLink> = {}): MediaLink => ({
  link: null,
  comes: true,
  kind: 'image',
  filename: null,
  size: null,
  ...values,
})

type Options = Partial<Omit<MediaOptions, 'downloads'>> & { readonly downloads?: string }

export function aDeskOfMedia({ folder = tempFolder(), downloads = tempFolder(), ...options }: Options = {}) {
  const database = openDatabase(join(folder, 'ringside.db'))
  const clock = { ms: Date.parse('2026-11-25T09:00:00.000Z') }
  const cap = { bytes: 100 * 1024 * 1024 }
  const shown: string[] = []
  /** By key and part. */
  const links = new Map<string, MediaLink>()
  const media = createMedia({
    database,
    meta: openMeta(database),
    linkOf: (key, part) => links.get(`${key} ${part}`) ?? null,
    folder: join(folder, 'media'),
    cacheKey: async () => KEY,
    capBytes: () => cap.bytes,
    // Node hands a redirect back as net-fetch.ts does.
    fetchMedia: fetch,
    downloads: () => downloads,
    showInFolder: (path) => shown.push(path),
    now: () => new Date(clock.ms),
    log: SILENT,
    pause: async () => true,
    stallMs: 2_000,
    ...options,
  })
  media.start()
  let open = true
  const quit = () => {
    if (!open) return
    open = false
    media.stop()
    database.close()
  }
  onTestFinished(quit)

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    media.answer(new Request(`app://ringside${path}`, { method, headers }))
  const filesIn = (part: 'files' | 'staged') => {
    const at = join(folder, 'media', part)
    return existsSync(at)
      ? readdirSync(at).map((name) => ({ name, path: join(at, name), content: readFileSync(join(at, name)) }))
      : []
  }
  return {
    media,
    database,
    folder,
    downloads,
    shown,
    cap,
    clock,
    links,
    quit,
    ask,
    /** Says that this file of this message is behind that link. */
    told(key: string, values: Partial<MediaLink>, part = 'main') {
      links.set(`${key} ${part}`, aLink(values))
      return mediaPath(key, part)
    },
    async bytesOf(path: string, range?: string) {
      const response = await ask(path, range === undefined ? {} : { range })
      return Buffer.from(await response.arrayBuffer())
    },
    async staged(filename: string, bytes: Buffer, mimeType = ''): Promise<StagedFile & { path: string }> {
      const answer = await media.staged.put({ filename, mimeType, bytes })
      if (!answer.ok) throw new Error(answer.fault.code)
      return { ...answer.value, path: stagedPath(answer.value.fileId) }
    },
    async check(key: string, part = 'main') {
      const answer = await media.check(key, part)
      return answer.ok ? null : answer.fault.code
    },
    filesIn,
  }
}
