import { describe, expect, it } from 'vitest'
import {
  type Builder,
  contentOf,
  headerKindOf,
  newBuilder,
  newSection,
} from '../../../../renderer/chats/composer/interactive/builder.ts'
import { checkContent } from '../../../../shared/chats/limits.ts'

const nothing = () => null
const built = (over: Partial<Builder>) => contentOf({ ...newBuilder(), body: 'Hello', ...over })

describe('an interactive message', () => {
  it('lacks what is not typed, under the name of its field', () => {
    expect(checkContent(contentOf(newBuilder()), nothing)).toEqual({
      body: 'missing',
      'buttons.0.title': 'missing',
    })
    expect(checkContent(built({ variant: 'cta_url' }), nothing)).toEqual({
      button: 'missing',
      url: 'missing',
    })
    expect(checkContent(built({ variant: 'list' }), nothing)).toEqual({
      button: 'missing',
      'sections.0.rows.0.title': 'missing',
    })
  })

  it('has ids of ours, each once', () => {
    const sections = [newSection(), newSection()]
    const content = built({ variant: 'list', sections })
    const ids =
      content.variant === 'list' ? content.sections.flatMap(({ rows }) => rows.map(({ id }) => id)) : []
    expect(new Set(ids).size).toBe(2)
  })

  it('keeps a picture for buttons, and shows none above a list', () => {
    const builder: Builder = {
      ...newBuilder(),
      headerKind: 'image',
      headerMedia: { from: 'link', typed: { link: ' https://example.com/a.png ', mimeType: 'image/png' } },
    }
    expect(contentOf(builder).header).toEqual({
      kind: 'image',
      source: { from: 'link', link: 'https://example.com/a.png', mimeType: 'image/png', filename: 'a.png' },
    })
    expect(headerKindOf({ ...builder, variant: 'list' })).toBe('none')
    expect(contentOf({ ...builder, variant: 'list' }).header).toBeNull()
  })

  it('says that its picture is missing', () => {
    expect(checkContent(built({ headerKind: 'image' }), nothing)).toMatchObject({
      'header.source': 'missing',
    })
  })
})
