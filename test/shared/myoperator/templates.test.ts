/** Templates against the document's examples: what a list says of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sentMessageSchema } from '../../../shared/myoperator/send-message.ts'
import {
  readAllTemplates,
  readTemplate,
  readTemplates,
  templatePageSchema,
} from '../../../shared/myoperator/templates.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/rest')
const example = (name: string) =>
  JSON.parse(readFileSync(join(FOLDER, `whatsapp-business-apis-${name}.json`), 'utf8'))
/** Some bodies of the document stand there as text. */
const bodyOf = (name: string) => {
  const { body } = example(name).request
  return typeof body === 'string' ? JSON.parse(body) : body
}

const approved = (over: object) => ({
  id: 't',
  name: 't',
  language: 'en',
  category: 'utility',
  waba_template_status: 'approved',
  ...over,
})
const BODY = { type: 'BODY', text: 'Hi {{name}}, {{1}}', example: { name: 'Asha', 1: 'today' } }
const viewOf = (components: unknown, over: object = {}) =>
  readTemplates([approved({ components, ...over })]).templates[0]

describe('a list of the document', () => {
  test('has media headers, each with its own file', () => {
    const page = templatePageSchema.parse(example('templates-list-templates.ok').response.body)
    expect(page).toMatchObject({ count: 3 })
    const list = readTemplates(page.results)
    expect(list.hidden).toBe(0)
    expect(list.templates).toMatchObject([
      { name: 'bresc', header: { kind: 'media', mediaId: 'c9103bab-14e5-4ef6-ad4a-3645ce959a4e' } },
      { name: 'summer_sale', buttons: [{ kind: 'link', target: 'https://myoperator.com/' }] },
      { name: 'account_update', footer: expect.stringContaining('STOP'), buttons: [{ kind: 'reply' }] },
    ])
  })

  test('tells of each whatever its status: quality, reason, when', () => {
    const [first] = templatePageSchema.parse(example('templates-list-templates.ok').response.body).results
    const told = { waba_template_status: 'REJECTED', failure_reason: 'ABUSIVE_CONTENT', quality: 'GREEN' }
    expect(readTemplate(Object.assign({}, first, told))).toMatchObject({
      wabaTemplateId: '8431010430223812',
      status: 'rejected',
      quality: 'GREEN',
      failureReason: 'ABUSIVE_CONTENT',
      createdAt: '2024-09-24T10:31:07.222Z',
      modifiedAt: '2024-09-24T10:31:55.252Z',
      unsendable: null,
    })
  })

  test('found by name is one of texts', () => {
    const page = templatePageSchema.parse(example('templates-fetch-template-by-name.success').response.body)
    const { templates } = readTemplates(page.results)
    expect(templates).toMatchObject([
      { name: 'testing_template_36784', language: 'en', category: 'marketing', variables: [], buttons: [] },
    ])
    expect(templates[0]?.body).toContain('December 31st')
  })
})

describe('a template as the document creates it', () => {
  const created = (name: string) => {
    const { components, category } = bodyOf(`templates-create-template.${name}`)
    return viewOf(components, { category })
  }

  test('with a text header: every variable, its place and its example', () => {
    expect(created('text-header-body-footer')).toMatchObject({
      header: { kind: 'text', text: '{{month}} Sale Offer' },
      footer: 'Team Myoperator',
      variables: [
        { key: 'month', place: 'header', button: null, example: 'June' },
        { key: 'name', place: 'body', button: null, example: 'Vipan Kumar' },
      ],
    })
  })

  test('with a dynamic address', () => {
    expect(created('dynamic-url-body')).toMatchObject({
      buttons: [{ index: 0, kind: 'link', text: 'Shop Now', target: 'https://myoperator.com/{{var1}}' }],
      variables: [
        { key: 'name', place: 'body' },
        { key: 'var1', place: 'button', button: 0, example: 'shop' },
      ],
    })
  })

  test('with a file as its header and every plain button', () => {
    expect(created('media-header-body-button')).toMatchObject({
      header: { kind: 'media', mediaId: '59bee5d7-36bf-4cf8-acf2-9b9b4ba8abb2' },
      buttons: [
        { index: 0, kind: 'link', target: 'https://www.myoperator.com/shop/' },
        { index: 1, kind: 'call', target: '911234567890' },
        { index: 2, kind: 'reply', target: null },
      ],
    })
  })

  test('as a one-time code: one value for body and button', () => {
    expect(created('authentication-template')).toMatchObject({
      code: true,
      buttons: [{ index: 0, kind: 'copy-code', text: 'Copy Code', target: null }],
      variables: [{ key: 'otp', place: 'body', button: null, example: '123456' }],
    })
  })

  test('as a carousel with variables is shown whole, and not offered', () => {
    expect(created('carousel-template')).toBeUndefined()
    const { components } = bodyOf('templates-create-template.carousel-template')
    const read = readTemplate(approved({ components }))
    expect(read).toMatchObject({
      unsendable: 'card-variables',
      variables: [],
      cards: [
        { index: 0, header: { kind: 'media' }, body: 'succulents collection for sale! {{name}}' },
        { index: 2, buttons: [{ kind: 'link' }, { kind: 'call', target: '911234567890' }] },
      ],
    })
  })
})

describe('a template', () => {
  it('keeps its own keys, each once, in the order of the message', () => {
    const view = viewOf([
      { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'b', url: 'https://x.in/{{2}}', index: 1 }] },
      { type: 'BODY', text: 'Hello{{2}} {{ name }} {{2}} {{constructor}}' },
      { type: 'HEADER', format: 'TEXT', text: 'On {{day}}' },
    ])
    expect(view?.variables).toEqual([
      { key: 'day', place: 'header', button: null, example: '' },
      { key: '2', place: 'body', button: null, example: '' },
      { key: 'name', place: 'body', button: null, example: '' },
      { key: 'constructor', place: 'body', button: null, example: '' },
      { key: '2', place: 'button', button: 1, example: '' },
    ])
  })

  it('of cards without variables is offered, its cards in their order', () => {
    const card = (index: number) => ({ index, components: [{ type: 'BODY', text: `card ${index}` }] })
    const view = viewOf([BODY, { type: 'CAROUSEL', cards: [card(1), card(0)] }])
    expect(view?.cards.map(({ body }) => body)).toEqual(['card 0', 'card 1'])
  })

  it('with a file of a kind that is named has a file', () => {
    const view = viewOf([BODY, { type: 'HEADER', format: 'VIDEO', media_id: null }])
    expect(view?.header).toEqual({ kind: 'media', mediaId: null })
  })

  it.each([
    ['a button of another kind', [BODY, { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', text: 'x' }] }]],
    [
      'an address nobody could fill',
      [BODY, { type: 'BUTTONS', buttons: [{ type: 'URL', format: 'DYNAMIC', url: '' }] }],
    ],
    ['a component of another kind', [BODY, { type: 'LIMITED_TIME_OFFER' }]],
    ['a place as its header', [BODY, { type: 'HEADER', format: 'LOCATION' }]],
    ['no body', [{ type: 'FOOTER', text: 'x' }]],
    [
      'a code that is nowhere',
      [
        { type: 'BODY', text: 'x' },
        { type: 'BUTTONS', buttons: [{ type: 'OTP' }] },
      ],
    ],
    ['no card', [BODY, { type: 'CAROUSEL', cards: [] }]],
    [
      'a card of another kind',
      [BODY, { type: 'CAROUSEL', cards: [{ index: 0, components: [{ type: 'PRODUCT' }] }] }],
    ],
  ])('with %s is not offered, and counted', (_what, components) => {
    expect(readTemplates([approved({ components })])).toEqual({ templates: [], hidden: 1 })
    expect(readTemplate(approved({ components }))?.unsendable).toBe('unknown-part')
  })

  it('that is not approved is not counted; one that cannot be read, or came twice, spoils nothing', () => {
    const list = readTemplates([
      approved({ id: 'a', components: [BODY], waba_template_status: 'pending' }),
      approved({ id: 'b', components: [BODY], waba_template_status: 'APPROVED' }),
      null,
      { id: 'c' },
      approved({ id: 'b', components: [BODY] }),
    ])
    expect(list).toMatchObject({ templates: [{ id: 'b' }], hidden: 2 })
    expect(
      readAllTemplates([
        approved({ id: 'b', components: [BODY] }),
        approved({ id: 'b', components: [BODY] }),
      ]),
    ).toHaveLength(1)
  })

  it('never throws, whatever the provider says', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, components) => {
        readTemplates([one, approved({ components }), approved({ components: [components] })])
        templatePageSchema.safeParse(one)
      }),
    )
  })
})

test('an answer is read in both spellings', () => {
  const { body } = example('send-message.send-template-message').response
  const ids = { messageId: body.data.message_id, conversationId: body.data.conversaton_id }
  expect(sentMessageSchema.parse(body)).toEqual(ids)
  const right = { data: { message_id: ids.messageId, conversation_id: ids.conversationId } }
  expect(sentMessageSchema.parse(right)).toEqual(ids)
})
