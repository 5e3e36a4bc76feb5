import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { lineOf, textOf } from '../../../shared/chats/content-text.ts'
import { mediaLinks, messageContent } from '../../../shared/myoperator/message-content.ts'
import { eventOf, fixture, fixtureNames } from './fixtures.ts'

type Fields = Record<string, unknown>
const read = (kind: string | null, context: Fields, incoming = true) =>
  messageContent(kind, context, incoming)
const LINK = 'https://media.example.com/a'

describe('what customers send, in Meta’s shapes', () => {
  it.each<[string, Fields]>([
    [
      'beside the kind',
      { link: LINK, caption: 'bill', mime_type: 'image/jpeg; charset=x', filename: 'a.jpg' },
    ],
    [
      'under its kind',
      { image: { link: LINK, caption: 'bill', mime_type: 'image/jpeg', filename: 'a.jpg' } },
    ],
    ['by url', { url: LINK, caption: 'bill', mime_type: 'IMAGE/JPEG', file_name: 'a.jpg', file_size: '12' }],
    ['by media_url', { media_url: LINK, caption: 'bill', mimetype: 'image/jpeg', filename: 'a.jpg' }],
    [
      'as JSON text',
      { image: JSON.stringify({ link: LINK, caption: 'bill', mime_type: 'image/jpeg', filename: 'a.jpg' }) },
    ],
  ])('a picture %s', (_where, context) => {
    expect(read('image', context)).toMatchObject({
      kind: 'image',
      caption: 'bill',
      media: { part: 'main', kind: 'image', state: 'there', mimeType: 'image/jpeg', filename: 'a.jpg' },
    })
    expect(mediaLinks('image', context)).toMatchObject([{ part: 'main', link: LINK }])
  })

  it('a file whose link has not come: waited for when it is theirs, elsewhere when it is ours', () => {
    const context = { id: '1234', mime_type: 'audio/ogg', voice: true, sha256: 'x' }
    expect(read('audio', context)).toMatchObject({ voice: true, media: { state: 'waiting' } })
    expect(read('audio', context, false)).toMatchObject({ media: { state: 'elsewhere' } })
    expect(read('audio', {}, false)).toMatchObject({ voice: false, media: { state: 'waiting' } })
    expect(mediaLinks('audio', context)).toMatchObject([{ link: null, mediaId: '1234' }])
  })

  it('no address of another scheme', () => {
    for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x'])
      expect(mediaLinks('document', { link })[0]?.link).toBeNull()
  })

  it.each<[string, string, Fields, string, string]>([
    ['a button', 'interactive', { type: 'button_reply', button_reply: { id: '1', title: 'Yes' } }, 'Yes', ''],
    [
      'a row',
      'interactive',
      { interactive: { type: 'list_reply', list_reply: { id: 'r', title: 'Pune', description: '2 km' } } },
      'Pune',
      '2 km',
    ],
    ['a template’s reply', 'button', { text: 'Stop', payload: 'stop' }, 'Stop', ''],
    ['the same under its kind', 'button', { button: { payload: 'stop' } }, 'stop', ''],
  ])('the choice of %s', (_of, kind, context, title, description) => {
    expect(read(kind, context)).toEqual({ kind: 'choice', title, description })
  })

  it('a place, contacts, a sticker, a reaction, an order', () => {
    expect(read('location', { location: { latitude: '18.52', longitude: 73.85, name: 'Pune' } })).toEqual({
      kind: 'location',
      latitude: 18.52,
      longitude: 73.85,
      name: 'Pune',
      address: '',
    })
    expect(read('location', { latitude: 200, longitude: 1 }).kind).toBe('unknown')
    const contacts = [
      {
        name: { formatted_name: 'Asha Verma' },
        phones: [{ phone: '098765 43210', wa_id: '919876543210' }, { phone: '1800' }],
        emails: [{ email: 'asha@example.com' }],
      },
    ]
    expect(read('contacts', { contacts })).toEqual({
      kind: 'contacts',
      contacts: [{ name: 'Asha Verma', numbers: ['+919876543210', '1800'], emails: ['asha@example.com'] }],
    })
    expect(read('sticker', { id: 'x', link: LINK })).toMatchObject({
      kind: 'sticker',
      media: { state: 'there' },
    })
    expect(read('reaction', { emoji: '👍', message_id: 'm' })).toEqual({
      kind: 'reaction',
      emoji: '👍',
      messageId: 'm',
    })
    const product_items = [{ product_retailer_id: 'sku', quantity: 2, item_price: '9.5', currency: 'INR' }]
    expect(read('order', { order: { text: 'please', product_items } })).toEqual({
      kind: 'order',
      text: 'please',
      items: [{ product: 'sku', quantity: 2, price: 9.5, currency: 'INR' }],
    })
  })

  it('what nobody knows, with its own name and what reads as a text', () => {
    expect(read('poll', { poll: { title: 'Which day?' } })).toEqual({
      kind: 'unknown',
      raw: 'poll',
      text: 'Which day?',
    })
    expect(read(null, {})).toEqual({ kind: 'unknown', raw: '', text: '' })
    expect(read(null, { body: 'hello' })).toMatchObject({ kind: 'text', body: 'hello' })
    expect(read('constructor', { toString: 'x' }).kind).toBe('unknown')
  })
})

describe('what we send', () => {
  const SENDS = join(import.meta.dirname, '../../fixtures/rest')
  const requests = readdirSync(SENDS)
    .filter((name) => name.includes('send-message.'))
    .map((name) => {
      const { body } = JSON.parse(readFileSync(join(SENDS, name), 'utf8')).request
      return [name, typeof body === 'string' ? JSON.parse(body) : body] as const
    })

  it.each(requests)('%s is drawn before its webhook comes', (_name, body) => {
    const content = read(body.data.type, body.data.context, false)
    expect(content.kind).toBe(body.data.type)
    if (content.kind === 'interactive') {
      expect(content.variant).toBe(body.data.context.interactive_type)
      expect(content).toMatchObject({
        body: body.data.context.body.text,
        footer: body.data.context.footer.text,
      })
      expect(
        content.variant === 'list' ? content.list?.sections.length : content.buttons.length,
      ).toBeGreaterThan(0)
    }
  })

  it('a media header by its address', () => {
    const context = {
      interactive_type: 'cta_url',
      header: { type: 'document', link: LINK, mime_type: 'application/pdf', filename: 'a.pdf' },
      body: { text: 'body' },
      action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://example.com' } },
    }
    expect(read('interactive', context, false)).toMatchObject({
      header: {
        kind: 'media',
        media: { part: 'header', kind: 'document', state: 'there', filename: 'a.pdf' },
      },
      buttons: [{ kind: 'link', text: 'Open', target: 'https://example.com' }],
    })
    expect(mediaLinks('interactive', context)).toMatchObject([{ part: 'header', link: LINK }])
  })
})

describe('templates, as webhooks carry them', () => {
  const drawn = (name: string) => {
    const { payload } = eventOf(fixture(name), fixture(name).event_type as 'message.sent')
    return {
      content: read(payload.kind, payload.context, false),
      files: mediaLinks(payload.kind, payload.context),
    }
  }

  it('a carousel with its cards and their files', () => {
    const { content, files } = drawn('webhooks/message_sent.campaign')
    expect(content).toMatchObject({
      kind: 'template',
      name: 'demo',
      language: 'en',
      header: null,
      cards: [
        {
          header: { kind: 'media', media: { part: 'card-0', kind: 'image', state: 'elsewhere' } },
          body: 'offers 1',
          buttons: [{ kind: 'link', text: 'Visit our website', target: 'https://www.goggle.com' }],
        },
        { header: { media: { part: 'card-1' } }, body: 'offer 2' },
      ],
    })
    expect(files.map(({ part, mediaId }) => [part, mediaId])).toEqual([
      ['card-0', '7c5fe81d-a461-4b4f-8aa2-02d2b9e9dacc'],
      ['card-1', '335ad6a5-618b-4aa9-a956-72c87f39744e'],
    ])
  })

  it('a text header, every kind of button, and what was filled in later', () => {
    const content = read(
      'template',
      {
        name: 'order',
        language: { code: 'hi' },
        header: { format: 'TEXT', text: 'Order {{1}}' },
        body: { type: 'text', context: 'Hi {{name}}, {{other}}' },
        footer: { text: 'Bye' },
        buttons: [
          { type: 'QUICK_REPLY', text: 'Stop' },
          { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+911206544522' },
          { type: 'URL', format: 'DYNAMIC', index: 2, text: 'Track', url: 'https://example.com/{{1}}' },
          { type: 'COPY_CODE', text: 'Copy' },
          { type: 'FLOW', text: 'Form' },
        ],
        template_payload: {
          header: { 1: '77' },
          body: { name: 'Asha' },
          buttons: [
            { index: 2, 1: 'abc' },
            { index: 3, otp: '123456' },
          ],
        },
      },
      false,
    )
    expect(content).toEqual({
      kind: 'template',
      name: 'order',
      language: 'hi',
      header: { kind: 'text', text: 'Order 77' },
      body: 'Hi Asha, {{other}}',
      footer: 'Bye',
      buttons: [
        { kind: 'reply', text: 'Stop', target: null },
        { kind: 'call', text: 'Call', target: '+911206544522' },
        { kind: 'link', text: 'Track', target: 'https://example.com/abc' },
        { kind: 'copy-code', text: 'Copy', target: '123456' },
        { kind: 'other', text: 'Form', target: null },
      ],
      cards: [],
    })
  })

  it('a media header, with the address it was sent with', () => {
    const context = {
      name: 'bill',
      header: { format: 'document', filename: 'bill.pdf' },
      template_payload: { header: { media_url: LINK } },
    }
    expect(mediaLinks('template', context)).toMatchObject([
      { part: 'header', kind: 'document', link: LINK, filename: 'bill.pdf' },
    ])
  })

  it('every example of a message has a line', () => {
    for (const name of fixtureNames.filter((one) => one.includes('/message_'))) {
      const { payload } = eventOf(fixture(name), fixture(name).event_type as 'message.sent')
      expect(lineOf(read(payload.kind, payload.context, false))).not.toBe('')
    }
  })
})

test('no JSON whatever makes it throw', () => {
  const kind = fc.oneof(
    fc.constantFrom(
      'text',
      'image',
      'audio',
      'template',
      'interactive',
      'button',
      'location',
      'contacts',
      'reaction',
      'order',
      'sticker',
      null,
    ),
    fc.string(),
  )
  const names = fc.constantFrom(
    'header',
    'body',
    'buttons',
    'carousel',
    'components',
    'template_payload',
    'action',
    'sections',
    'rows',
    'contacts',
    'phones',
    'name',
    'image',
    'link',
    'type',
    'text',
    'product_items',
    '__proto__',
  )
  const { context } = fc.letrec<{ context: Fields; value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue({ maxDepth: 1 }),
      tie('context'),
      fc.array(tie('context'), { maxLength: 2 }),
    ),
    context: fc.dictionary(fc.oneof(names, fc.string({ maxLength: 3 })), tie('value'), { maxKeys: 5 }),
  }))
  fc.assert(
    fc.property(kind, context, fc.boolean(), (name, fields, incoming) => {
      const content = messageContent(name, fields, incoming)
      const files = mediaLinks(name, fields)
      expect(JSON.parse(JSON.stringify(content))).toEqual(content)
      expect(typeof `${lineOf(content)}${textOf(content)}`).toBe('string')
      expect(files.every(({ link }) => link === null || /^https?:/i.test(link))).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
