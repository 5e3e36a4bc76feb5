import { describe, expect, it } from 'vitest'
import type { Attachment } from '../../../../renderer/chats/composer/attachment.ts'
import { attachmentOf } from '../../../../renderer/chats/composer/attachment.ts'
import { leavingOf } from '../../../../renderer/chats/composer/contents.ts'
import type { MediaKind } from '../../../../shared/chats/outgoing.ts'

const file = (fileId: string, kind: MediaKind): Attachment =>
  attachmentOf({ fileId, filename: `${fileId}.bin`, mimeType: '', kind, size: 1 })
const media = (fileId: string, kind: MediaKind, caption: string) => ({
  type: 'media',
  kind,
  source: { from: 'file', fileId },
  caption,
})
const text = (body: string, previewLink = false) => ({ type: 'text', body, previewLink })
const contents = (typed: string, files: readonly Attachment[] = []) =>
  leavingOf(typed, files, true).map(({ content }) => content)

describe('what leaves', () => {
  it('is nothing when there is nothing', () => {
    expect(contents(' \n ')).toEqual([])
  })

  it('is the text, its link previewed where it has one', () => {
    expect(contents(' Hello ')).toEqual([text('Hello')])
    expect(contents('see https://example.com/a')).toEqual([text('see https://example.com/a', true)])
    expect(leavingOf('see https://example.com/a', [], false)[0]?.content).toEqual(
      text('see https://example.com/a'),
    )
  })

  it('is one file with the text as its caption', () => {
    expect(contents('Your invoice', [file('a', 'document')])).toEqual([
      media('a', 'document', 'Your invoice'),
    ])
    expect(contents('', [file('a', 'image')])).toEqual([media('a', 'image', '')])
  })

  it('is the text, then each of several files, or a sound, which has no caption', () => {
    expect(contents('Two', [file('a', 'image'), file('b', 'video')])).toEqual([
      text('Two'),
      media('a', 'image', ''),
      media('b', 'video', ''),
    ])
    expect(contents('Listen', [file('a', 'audio')])).toEqual([text('Listen'), media('a', 'audio', '')])
  })

  it('is no file that was refused or is still being read', () => {
    const refused: Attachment = {
      key: 'x',
      name: 'x',
      state: 'refused',
      fault: { code: 'media-type', detail: null },
      size: 1,
    }
    const staging: Attachment = { key: 'y', name: 'y', state: 'staging', share: 0, size: 1 }
    expect(contents('Hello', [refused, staging])).toEqual([text('Hello')])
  })

  it('carries the text once', () => {
    for (const files of [[], [file('a', 'image')], [file('a', 'image'), file('b', 'image')]])
      expect(leavingOf('Hello', files, true).filter(({ carriesText }) => carriesText)).toHaveLength(1)
  })
})
