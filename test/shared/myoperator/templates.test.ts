/** Templates against the document's examples: what a list says, and what a request must be. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sentMessageSchema, templateMessage } from '../../../shared/myoperator/send-message.ts'
import { readTemplates, templatePageSchema } from '../../../shared/myoperator/templates.ts'
import type { TemplateValue } from '../../../shared/views/templates.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/rest')
const example = (name: string) =>
  JSON.parse(readFileSync(join(FOLDER, `whatsapp-business-apis-${name}.json`), 'utf8'))
/** Some bodies of the document stand there as text. */
const bodyOf = (name: string) => {
  const { body } = example(name).request
  return typeof body === 'string' ? JSON.parse(body) : body
}
const requestOf = (name: string) => bodyOf(`send-message.send-template-message${name}`)

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
  test('has media headers only, which are counted', () => {
    const page = templatePageSchema.parse(example('templates-list-templates.ok').response.body)
    expect(page).toMatchObject({ count: 3 })
    expect(readTemplates(page.results)).toEqual({ templates: [], hidden: 3 })
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

  test.each(['media-header-body-button', 'authentication-template', 'carousel-template'])(
    'as %s is not offered',
    (name) => {
      expect(created(name)).toBeUndefined()
    },
  )
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

  it.each([
    ['a button of another kind', [BODY, { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', text: 'x' }] }]],
    [
      'an address nobody could fill',
      [BODY, { type: 'BUTTONS', buttons: [{ type: 'URL', format: 'DYNAMIC', url: '' }] }],
    ],
    ['a component of another kind', [BODY, { type: 'LIMITED_TIME_OFFER' }]],
    ['a place as its header', [BODY, { type: 'HEADER', format: 'LOCATION' }]],
    ['no body', [{ type: 'FOOTER', text: 'x' }]],
  ])('with %s is not offered, and counted', (_what, components) => {
    expect(readTemplates([approved({ components })])).toEqual({ templates: [], hidden: 1 })
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

describe('a request is the document’s', () => {
  const value = (place: TemplateValue['place'], key: string, text: string, button: number | null = null) => ({
    place,
    key,
    button,
    value: text,
  })
  const to = (nationalNumber: string, phoneNumberId: string) => ({
    phoneNumberId,
    nationalNumber,
    countryCode: '91',
    refId: null,
  })
  const START = { name: 'start_chat', language: 'en' }
  const JOHN = value('body', 'customer_name', 'John Doe')

  test.each<[string, string, TemplateValue[]]>([
    ['without variables', '', []],
    ['with static buttons', '-with-static-buttons', []],
    ['with a body', '-with-body-param', [JOHN]],
    ['with a header', '-header-param', [value('header', 'sale_month', 'June'), JOHN]],
  ])('%s', (_what, name, values) => {
    const wanted = requestOf(name)
    const { customer_number, phone_number_id } = wanted
    expect(templateMessage(to(customer_number, phone_number_id), START, values)).toEqual(wanted)
  })

  test('with dynamic addresses', () => {
    // Its `reply_to` is "" in this example and null in every other.
    const wanted = { ...requestOf('-dynamic-url'), reply_to: null }
    const values = [
      value('body', 'var_1', 'June'),
      value('body', 'var_2', 'Vipan'),
      value('button', 'var1', 'india-price', 1),
      value('button', 'var1', 'usa-price', 0),
    ]
    const template = { name: 'dynamic_url_template', language: 'en' }
    const given = templateMessage(to('9876543210', wanted.phone_number_id), template, values)
    expect(given).toEqual(wanted)
  })
})

test('an answer is read in both spellings', () => {
  const { body } = example('send-message.send-template-message').response
  const ids = { messageId: body.data.message_id, conversationId: body.data.conversaton_id }
  expect(sentMessageSchema.parse(body)).toEqual(ids)
  const right = { data: { message_id: ids.messageId, conversation_id: ids.conversationId } }
  expect(sentMessageSchema.parse(right)).toEqual(ids)
})
