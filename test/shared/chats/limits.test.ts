import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkContent, type FactsOf, LIMITS } from '../../../shared/chats/limits.ts'
import { MEDIA_RULES, mediaKindOf } from '../../../shared/chats/media-types.ts'
import type {
  MediaSource,
  OutgoingButtons,
  OutgoingContent,
  OutgoingList,
} from '../../../shared/chats/outgoing.ts'
import { countCharacters } from '../../../shared/chats/problems.ts'

const MIB = 1024 * 1024
const NONE: FactsOf = () => null
const BUTTONS: OutgoingButtons = {
  type: 'interactive',
  variant: 'button',
  header: null,
  body: 'Which day?',
  footer: '',
  buttons: [
    { id: 'a', title: 'Today' },
    { id: 'b', title: 'Tomorrow' },
  ],
}
const row = (id: string, more: Partial<OutgoingList['sections'][number]['rows'][number]> = {}) => ({
  id,
  title: `Row ${id}`,
  description: '',
  ...more,
})
const LIST: OutgoingList = {
  type: 'interactive',
  variant: 'list',
  header: null,
  body: 'Which?',
  footer: '',
  button: 'Choose',
  sections: [{ title: '', rows: [row('1'), row('2')] }],
}
const LINK: OutgoingContent = {
  type: 'interactive',
  variant: 'cta_url',
  header: null,
  body: 'Your quote',
  footer: '',
  button: 'Open',
  url: 'https://example.com/q',
}
const text = (body: string): OutgoingContent => ({ type: 'text', body, previewLink: true })
const linked = (link: string, mimeType = 'image/png'): MediaSource => ({
  from: 'link',
  link,
  mimeType,
  filename: '',
})
const check = (content: OutgoingContent, factsOf = NONE) => checkContent(content, factsOf)

describe('what is wrong with a message', () => {
  it('is nothing for what can be sent', () => {
    for (const content of [text('Hello'), BUTTONS, LIST, LINK]) expect(check(content)).toEqual({})
  })

  it('counts code points: an emoji is one, whatever it weighs', () => {
    expect(countCharacters('👍🏽')).toBe(2)
    expect(check(text('😀'.repeat(LIMITS.text)))).toEqual({})
    expect(check(text('😀'.repeat(LIMITS.text + 1)))).toEqual({ body: 'too-long' })
    expect(check(text('न'.repeat(LIMITS.text)))).toEqual({})
  })

  it('says that a text is missing where there are only blanks', () => {
    expect(check(text(' \n '))).toEqual({ body: 'missing' })
  })

  it('says it of buttons one by one', () => {
    const buttons = [
      { id: 'a', title: 'Yes' },
      { id: 'a', title: 'Yes ' },
      { id: 'c', title: 'x'.repeat(21) },
      { id: 'd', title: '' },
    ]
    expect(check({ ...BUTTONS, buttons })).toEqual({
      buttons: 'too-many',
      'buttons.1.id': 'duplicate',
      'buttons.1.title': 'duplicate',
      'buttons.2.title': 'too-long',
      'buttons.3.title': 'missing',
    })
    expect(check({ ...BUTTONS, buttons: [] })).toEqual({ buttons: 'missing' })
  })

  it('says it of the rows of a list, which has ten in all', () => {
    const sections = [
      { title: 'One', rows: Array.from({ length: 6 }, (_, i) => row(`a${i}`)) },
      {
        title: '',
        rows: [row('a0'), row('b1', { title: 'x'.repeat(25) }), row('b2', { description: 'x'.repeat(73) })],
      },
      { title: 'x'.repeat(25), rows: [row('c1'), row('c2')] },
      { title: 'Empty', rows: [] },
    ]
    expect(check({ ...LIST, sections, button: '' })).toEqual({
      button: 'missing',
      sections: 'too-many',
      'sections.1.title': 'missing',
      'sections.1.rows.0.id': 'duplicate',
      'sections.1.rows.1.title': 'too-long',
      'sections.1.rows.2.description': 'too-long',
      'sections.2.title': 'too-long',
      'sections.3.rows': 'missing',
    })
    expect(check({ ...LIST, sections: [] })).toEqual({ sections: 'missing' })
  })

  it('takes only a text above a list, and any header elsewhere', () => {
    const header = { kind: 'image', source: linked('https://example.com/a.png') } as const
    expect(check({ ...LIST, header })).toEqual({ header: 'type' })
    expect(check({ ...BUTTONS, header })).toEqual({})
    expect(check({ ...LIST, header: { kind: 'text', text: 'x'.repeat(61) } })).toEqual({
      'header.text': 'too-long',
    })
    expect(check({ ...BUTTONS, footer: 'x'.repeat(61), body: 'x'.repeat(1025) })).toEqual({
      footer: 'too-long',
      body: 'too-long',
    })
  })

  it.each(['http://example.com', 'javascript:alert(1)', 'example.com', 'https://'])(
    'does not open %s',
    (url) => {
      expect(check({ ...LINK, url } as OutgoingContent)).toEqual({ url: 'not-https' })
      const source = linked(url)
      expect(check({ type: 'media', kind: 'image', source, caption: '' })).toEqual({
        'source.link': 'not-https',
      })
    },
  )

  it('says it of a file: gone, of the wrong kind, too large for WhatsApp or for an upload', () => {
    const source: MediaSource = { from: 'file', fileId: 'f' }
    const file = (kind: 'image' | 'video' | 'document', size: number, mimeType: string, as = kind) =>
      check({ type: 'media', kind: as, source, caption: '' }, () => ({ kind, size, mimeType }))
    expect(check({ type: 'media', kind: 'image', source, caption: '' })).toEqual({ source: 'missing' })
    expect(file('image', 5 * MIB, 'image/png')).toEqual({})
    expect(file('image', 5 * MIB + 1, 'image/png')).toEqual({ source: 'too-large' })
    expect(file('video', 10 * MIB + 1, 'video/mp4')).toEqual({ source: 'too-large' })
    expect(file('document', 10 * MIB, 'application/pdf')).toEqual({})
    expect(file('document', 1, 'application/pdf', 'image')).toEqual({ source: 'type' })
  })

  it('knows every type of the document by its kind, and no other', () => {
    for (const [kind, { types }] of Object.entries(MEDIA_RULES))
      for (const type of types) expect(mediaKindOf(type)).toBe(kind)
    expect(mediaKindOf('Audio/OGG; codecs=opus')).toBe('audio')
    expect(mediaKindOf('image/svg+xml')).toBeNull()
    const source = linked('https://example.com/a.gif', 'image/gif')
    expect(check({ type: 'media', kind: 'image', source, caption: '' })).toEqual({
      'source.mimeType': 'type',
    })
  })

  it('looks at the file in the place of a template’s own', () => {
    const template = (headerMedia: MediaSource) =>
      ({ type: 'template', templateId: 't', values: [], headerMedia }) as const
    expect(check(template({ from: 'file', fileId: 'f' }))).toEqual({ headerMedia: 'missing' })
    const audio: FactsOf = () => ({ kind: 'audio', size: 1, mimeType: 'audio/mpeg' })
    expect(check(template({ from: 'file', fileId: 'f' }), audio)).toEqual({ headerMedia: 'type' })
    expect(check(template(linked('ftp://a')))).toEqual({ 'headerMedia.link': 'not-https' })
  })

  it('is never found in a text within the limit, and always in one beyond it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (body) => {
        const problem = check(text(body)).body
        const count = [...body].length
        expect(problem).toBe(body.trim() === '' ? 'missing' : count > LIMITS.text ? 'too-long' : undefined)
      }),
    )
  })
})
