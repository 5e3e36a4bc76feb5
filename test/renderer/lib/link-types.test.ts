import { describe, expect, it } from 'vitest'
import { fileFault } from '../../../renderer/lib/file-check.ts'
import { linkTypesOf, nameOfLink, typeOfLink } from '../../../renderer/lib/link-types.ts'
import { MEDIA_RULES } from '../../../shared/chats/media-types.ts'
import { MEDIA_KINDS } from '../../../shared/chats/outgoing.ts'

describe('a file behind a link', () => {
  it.each([
    ['https://example.com/a/Price%20list.PDF?v=2', 'Price list.PDF', 'application/pdf'],
    ['https://example.com/photo.jpeg', 'photo.jpeg', 'image/jpeg'],
    ['https://example.com/%E0%A4', '%E0%A4', null],
    ['https://example.com/', '', null],
    ['no address', '', null],
  ])('%s', (link, name, mimeType) => {
    expect(nameOfLink(link)).toBe(name)
    expect(typeOfLink(link)).toBe(mimeType)
  })

  it('can only be of a type that WhatsApp takes', () => {
    for (const kind of MEDIA_KINDS)
      for (const { mimeType } of linkTypesOf([kind])) expect(MEDIA_RULES[kind].types).toContain(mimeType)
  })
})

describe('a file before it is read', () => {
  const MIB = 1024 * 1024
  it.each([
    ['image/png', 5 * MIB, null],
    ['image/png', 5 * MIB + 1, 'media-too-large'],
    ['application/pdf', 10 * MIB, null],
    ['application/pdf', 10 * MIB + 1, 'media-too-large'],
    ['application/x-msdownload', 10, 'media-type'],
    // Main looks at its first bytes.
    ['', 10, null],
    ['', 10 * MIB + 1, 'media-too-large'],
  ])('%s of %d bytes: %s', (type, size, code) => {
    expect(fileFault({ type, size })?.code ?? null).toBe(code)
  })

  it('may have to be of a kind', () => {
    expect(fileFault({ type: 'image/png', size: 1 }, ['video'])?.code).toBe('media-type')
    expect(fileFault({ type: 'video/mp4', size: 1 }, ['video'])).toBeNull()
  })
})
