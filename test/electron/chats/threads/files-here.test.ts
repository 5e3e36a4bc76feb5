import { expect, test } from 'vitest'
import { withFilesHere } from '../../../../electron/chats/threads/files-here.ts'
import type { MediaPart, MessageContent } from '../../../../shared/chats/content.ts'

const part = (name: string, state: MediaPart['state']): MediaPart => ({
  part: name,
  kind: 'image',
  state,
  filename: null,
  mimeType: null,
  size: null,
})
const header = (name: string) => ({ kind: 'media', media: part(name, 'elsewhere') }) as const
const statesOf = (content: MessageContent) =>
  [...JSON.stringify(content).matchAll(/"part":"([^"]+)","kind":"image","state":"([a-z]+)"/g)].map(
    ([, name, state]) => `${name} ${state}`,
  )

const TEMPLATE: MessageContent = {
  kind: 'template',
  name: 'offer',
  language: 'en',
  header: header('header'),
  body: '',
  footer: '',
  buttons: [],
  cards: [
    { header: header('card-0'), body: '', buttons: [] },
    { header: null, body: '', buttons: [] },
  ],
}

test('a file that is here is there, wherever in the message it is', () => {
  const picture: MessageContent = { kind: 'image', media: part('main', 'waiting'), caption: '', voice: false }
  expect(statesOf(withFilesHere(picture, () => true))).toEqual(['main there'])
  expect(withFilesHere(picture, () => false)).toEqual(picture)
  expect(statesOf(withFilesHere(TEMPLATE, (name) => name === 'card-0'))).toEqual([
    'header elsewhere',
    'card-0 there',
  ])
  const text: MessageContent = { kind: 'text', body: 'x', previewLink: false }
  expect(withFilesHere(text, () => true)).toBe(text)
})
