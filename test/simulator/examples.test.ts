/**
 * Every request of the document that sends a message or creates a template, and that it answers with success,
 * is taken by the simulator, with an answer of the same shape. Only what the document leaves open is filled in:
 * numbers with an X, ids of the account and of files, and the templates that the examples name.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { aSimulator } from './a-simulator.ts'

type Json = ReturnType<typeof JSON.parse>

const FOLDER = resolve(import.meta.dirname, '../fixtures/rest')
const examples = (prefix: string): [name: string, example: Json][] =>
  readdirSync(FOLDER)
    .filter((name) => name.startsWith(prefix))
    .map((name): [string, Json] => [
      name.slice(prefix.length + 1, -'.json'.length),
      JSON.parse(readFileSync(join(FOLDER, name), 'utf8')),
    ])
    .filter(([, { response }]) => response.body.status === 'success')
    // Where the document has tabs or odd blanks, the fixture has the body as the text it is.
    .map(([name, { request, response }]): [string, Json] => {
      const { body } = request
      return [name, { request: { body: typeof body === 'string' ? JSON.parse(body) : body }, response }]
    })

const SENDS = examples('whatsapp-business-apis-send-message')
const CREATES = examples('whatsapp-business-apis-templates-create-template')

let mediaId = ''

const { simulator, client } = await aSimulator()
beforeEach(async () => {
  simulator.templates({ approveAfterMs: 0 })
  const file = new File(['%PDF-1.4'], 'a.pdf', { type: 'application/pdf' })
  mediaId = (await client.upload(file)).body.data.media_id
})

/** With what the document leaves open filled in. */
const completed = (value: Json, key = ''): Json => {
  if (Array.isArray(value)) return value.map((item) => completed(item))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, completed(inner, name)]))
  }
  switch (key) {
    case 'phone_number_id':
      return simulator.account.publicApi.phoneNumberId
    case 'waba_id':
      return simulator.account.publicApi.wabaId
    case 'customer_number':
      return value.length === 10 ? value.replaceAll(/[^0-9]/g, '1') : '9876543210'
    case 'media_id':
      return mediaId
    default:
      return value === 'document | video | image' || value === 'document | video | imag' ? 'document' : value
  }
}

const create = (body: Json) => client.templates('POST', body)

/** The template that an example names, as it must be for the example to make sense. */
const templateFor = (context: Json) => {
  const { header = {}, body = {}, buttons = [] } = context
  const isCode = buttons.some((one: Json) => 'otp' in one)
  const text = (values: Json) =>
    Object.keys(values)
      .map((name) => `{{${name}}}`)
      .join(' ')
  const isMedia = 'media_id' in header || 'media_url' in header
  return {
    name: context.template_name,
    language: 'en',
    category: isCode ? 'authentication' : 'marketing',
    waba_id: simulator.account.publicApi.wabaId,
    components: [
      ...(isMedia ? [{ type: 'HEADER', format: 'MEDIA', media_id: mediaId }] : []),
      ...(!isMedia && Object.keys(header).length > 0
        ? [{ type: 'HEADER', format: 'TEXT', text: text(header), example: header }]
        : []),
      { type: 'BODY', text: `Hello ${text(body)}`, example: body },
      ...(buttons.length > 0
        ? [
            {
              type: 'BUTTONS',
              buttons: buttons.map(({ index, ...values }: Json) =>
                isCode
                  ? { type: 'OTP', text: 'Copy', index, otp_type: 'copy_code' }
                  : {
                      type: 'URL',
                      format: 'DYNAMIC',
                      text: 'Open',
                      index,
                      url: `https://example.com/${text(values)}`,
                      example: values,
                    },
              ),
            },
          ]
        : []),
    ],
  }
}

describe('the examples that send a message', () => {
  it.each(SENDS)('%s', async (name, { request, response }) => {
    const { context, type } = request.body.data
    if (type === 'template') {
      const carousel = CREATES.find(([one]) => one === 'carousel-template')?.[1].request.body
      const template = name.includes('carousel') ? completed(carousel) : templateFor(context)
      expect((await create(template)).body).toMatchObject({ status: 'success' })
    }
    const answer = await client.send(completed(request.body))
    expect(answer.body).toEqual({
      ...response.body,
      data: Object.fromEntries(Object.keys(response.body.data).map((key) => [key, expect.any(String)])),
    })
    // The document has some of these answers as 500, with the body of a success.
    expect(answer.status).toBe(200)
    expect(simulator.sentMessages()).toMatchObject([{ id: answer.body.data.message_id, data: { type } }])
  })
  it('are all there', () => {
    expect(SENDS.length).toBe(19)
  })
})

describe('the examples that create a template', () => {
  it.each(CREATES)('%s', async (_name, { request, response }) => {
    const answer = await create(completed(request.body))
    expect(answer.status).toBe(response.status)
    expect(answer.body).toEqual({ ...response.body, data: { id: expect.any(String) } })
    const { body } = await client.chat(`templates/${answer.body.data.id}`)
    expect(body.data).toMatchObject({
      name: request.body.name,
      components: completed(request.body.components),
      waba_template_status: 'approved',
    })
  })
  it('are all there', () => {
    expect(CREATES.length).toBe(5)
  })
})
