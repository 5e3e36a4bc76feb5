import { expect, test } from 'vitest'
import type { Threads } from '../../../electron/chats/threads/threads.ts'
import { readMediaLink } from '../../../electron/desk/media-links.ts'

const LINK = 'https://storage.example/a?signature=1'

const of = (kind: string, context: Record<string, unknown>, direction: 'incoming' | 'outgoing') =>
  ({
    rawContent: (key: string) => (key === 'm1' ? { kind, context } : null),
    message: () => ({ chat: 'c', view: { direction } }),
  }) as unknown as Pick<Threads, 'message' | 'rawContent'>

test('a file has its link from its message, or one that comes or does not', () => {
  const told = of('document', { link: LINK, filename: 'a.pdf', mime_type: 'application/pdf' }, 'incoming')
  const file = { kind: 'document', filename: 'a.pdf', size: null }
  expect(readMediaLink(told, 'm1', 'main')).toEqual({ ...file, link: LINK, comes: true })
  expect(readMediaLink(told, 'm1', 'header')).toBeNull()
  expect(readMediaLink(told, 'm2', 'main')).toBeNull()
  const byId = { media_id: 'x', filename: 'a.pdf' }
  expect(readMediaLink(of('document', byId, 'incoming'), 'm1', 'main')?.comes).toBe(true)
  expect(readMediaLink(of('document', byId, 'outgoing'), 'm1', 'main')?.comes).toBe(false)
  expect(readMediaLink(of('text', { body: 'x' }, 'incoming'), 'm1', 'main')).toBeNull()
})
