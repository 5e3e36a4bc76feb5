import { expect, test } from 'vitest'
import type { MediaPart, MessageContent } from '../../../shared/chats/content.ts'
import { lineOf } from '../../../shared/chats/content-text.ts'

const aText = (body: string): MessageContent => ({ kind: 'text', body, previewLink: false })
const aDocument = (filename: string): MediaPart => ({
  part: 'main',
  kind: 'document',
  state: 'there',
  filename,
  mimeType: null,
  size: null,
})

test('a message in one line', () => {
  expect(lineOf(aText('  hello \n there '))).toBe('hello there')
  expect(lineOf({ kind: 'document', media: aDocument('a.pdf'), caption: '', voice: false })).toBe('a.pdf')
  expect(lineOf(aText('x'.repeat(1_000)))).toHaveLength(241)
  expect(lineOf(aText(`${'x'.repeat(239)}${'🙂'.repeat(9)}`))).toBe(`${'x'.repeat(239)}…`)
})
