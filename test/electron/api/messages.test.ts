/** WhatsApp over real HTTP: the whole list of templates, a sent one, and every way it is refused. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createMessagesApi, type Outgoing } from '../../../electron/api/messages.ts'
import { createTemplateList } from '../../../electron/api/template-list.ts'
import type { FaultCode } from '../../../shared/ipc.ts'
import type { TemplateValue, TemplateView } from '../../../shared/views/templates.ts'
import type { MessagesInput } from '../../../simulator/control/schemas.ts'
import { createSimulator, type Simulator } from '../../../simulator/create-simulator.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble, reset } from '../../support/http-double.ts'

const TEMPLATE: TemplateView = {
  id: 't',
  name: 'quote_ready',
  language: 'en',
  category: 'utility',
  header: { kind: 'text', text: 'Quote {{number}}' },
  body: 'Dear {{1}}, your quote of {{amount}}.',
  footer: null,
  buttons: [],
  cards: [],
  code: false,
  variables: [
    { key: 'number', place: 'header', button: null, example: '' },
    { key: '1', place: 'body', button: null, example: '' },
    { key: 'amount', place: 'body', button: null, example: '' },
    { key: 'var1', place: 'button', button: 0, example: '' },
  ],
}
const REF = '0d5f2f6e-3d0f-4bb3-9a53-0f2f7a1f5d10'
const VALUES = TEMPLATE.variables.map((one): TemplateValue => ({ ...one, value: one.key }))
const TIME_OUT_MS = 2_000

const a = (template: TemplateView, values: readonly TemplateValue[]): Outgoing => ({
  number: '+919876543210',
  phoneNumberId: '411835805357155',
  content: { type: 'template', templateId: template.id, values, headerMedia: null },
  template,
  inManyLanguages: false,
  fileOf: () => expect.fail('it has no file'),
  refId: REF,
  replyTo: null,
})
const MESSAGE = a(TEMPLATE, VALUES)

const apiAt = (url: string, timeOutMs = TIME_OUT_MS) => createMessagesApi(fetch, anAccount(url), timeOutMs)

describe('at the simulator', () => {
  let simulator: Simulator
  beforeEach(async () => {
    simulator = await createSimulator({ speed: 0 })
    onTestFinished(() => simulator.close())
  })
  const api = () => createMessagesApi(fetch, simulator.account, TIME_OUT_MS)
  /** From a number of this account. */
  const send = (message: Outgoing) =>
    api().send({ ...message, phoneNumberId: simulator.account.publicApi.phoneNumberId })
  const template = async (name: string) => {
    const list = await createTemplateList(fetch, simulator.account)()
    const found = list.ok ? list.value.templates.find((one) => one.name === name) : undefined
    if (!found) throw new Error(`no template ${name}`)
    return found
  }

  it('sends one, and knows its id in either spelling', async () => {
    for (const spelling of ['conversaton_id', 'conversation_id'] as const) {
      simulator.messages({ spelling })
      const values: TemplateValue[] = [
        { place: 'header', key: 'number', button: null, value: 'Q-1' },
        { place: 'body', key: 'name', button: null, value: 'Asha' },
        { place: 'body', key: 'amount', button: null, value: '₹10' },
        { place: 'button', key: 'var1', button: 0, value: 'q1' },
      ]
      const outcome = await send(a(await template('quote_ready'), values))
      expect(outcome).toEqual({
        kind: 'accepted',
        messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        conversationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      })
    }
  })

  it.each<[NonNullable<MessagesInput['refuse']>, FaultCode]>([
    ['insufficient-balance', 'whatsapp-balance'],
    ['sending-failed', 'message-failed'],
    ['waba-disabled', 'whatsapp-account-disabled'],
    ['phone-number-disabled', 'whatsapp-number-disabled'],
    ['phone-number-not-connected', 'whatsapp-number-not-connected'],
    ['template-not-associated', 'template-unknown'],
  ])('knows %s', async (refuse, code) => {
    simulator.messages({ refuse })
    const outcome = await send(MESSAGE)
    expect(outcome).toMatchObject({ kind: 'refused', fault: { code } })
  })

  it('says at which variable a value is missing', async () => {
    const values: TemplateValue[] = [{ place: 'body', key: '1', button: null, value: 'Asha' }]
    const outcome = await send(a(await template('call_back_time'), values))
    expect(outcome).toEqual({
      kind: 'refused',
      fault: {
        code: 'template-refused',
        detail: null,
        fields: { 'body.2': '2 is required', 'body.3': '3 is required' },
      },
    })
  })

  it('says that the number it is sent from is wrong', async () => {
    expect(await api().send({ ...MESSAGE, phoneNumberId: '' })).toMatchObject({
      fault: { code: 'whatsapp-number-unknown', detail: 'phone_number_id is required' },
    })
  })

  it('says that the key is wrong', async () => {
    const { account } = simulator
    const wrong = { ...account, publicApi: { ...account.publicApi, apiKey: 'another' } }
    const stranger = createMessagesApi(fetch, wrong)
    expect(await stranger.send(MESSAGE)).toMatchObject({ fault: { code: 'whatsapp-bad-key' } })
  })
})

describe('an answer', () => {
  const sent = async (act: Parameters<typeof httpDouble>[0], timeOutMs?: number) => {
    const server = await httpDouble(act)
    return { outcome: await apiAt(server.url, timeOutMs).send(MESSAGE), server }
  }
  const error = (message: string, more: object = {}) => ({ status: 'error', code: '400', message, ...more })
  const fieldsOf = async (said: object) => {
    const { outcome } = await sent(answer(400, said))
    return outcome.kind === 'refused' ? outcome.fault : null
  }

  it.each<[string, Parameters<typeof httpDouble>[0]]>([
    ['that fails', answer(500, 'Internal Server Error')],
    ['of a gateway that gave up', answer(504, {})],
    ['that never comes', hang],
    ['whose connection breaks', reset],
  ])('%s leaves it unconfirmed, asked once', async (_what, act) => {
    const { outcome, server } = await sent(act, 300)
    expect(outcome).toEqual({ kind: 'unconfirmed' })
    expect(server.asked).toHaveLength(1)
  })

  it('that cannot be had says that nothing was sent', async () => {
    const server = await httpDouble(hang)
    await server.close()
    expect(await apiAt(server.url).send(MESSAGE)).toMatchObject({ fault: { code: 'offline' } })
  })

  it('of 200 may still be a refusal, and may have no id', async () => {
    const refused = await sent(answer(200, { status: 'error', code: 'CHAT_4001', message: 'x' }))
    expect(refused.outcome).toMatchObject({ fault: { code: 'whatsapp-balance' } })
    const { outcome } = await sent(answer(200, 'Message Sent'))
    expect(outcome).toEqual({ kind: 'accepted', messageId: null, conversationId: null })
  })

  it('is known by its words where it has no code, and by its status', async () => {
    expect(await fieldsOf({ message: 'Phone Number is Disabled' })).toMatchObject({
      code: 'whatsapp-number-disabled',
    })
    expect((await sent(answer(429, {}))).outcome).toMatchObject({ fault: { code: 'whatsapp-limit' } })
  })

  it('finds the field in whatever depth, and keeps what is about none', async () => {
    const nested = {
      errors: { data: { context: { buttons: [{ var1: ['is required'] }], body: ['1 is too long'] } } },
    }
    expect(await fieldsOf(error('Invalid', nested))).toEqual({
      code: 'template-refused',
      detail: null,
      fields: { 'button.0.var1': 'is required', 'body.1': '1 is too long' },
    })
    expect(
      await fieldsOf(error('Invalid', { error: { customer_number: ['Enter a valid number'] } })),
    ).toEqual({
      code: 'template-refused',
      detail: 'Enter a valid number',
    })
    expect(await fieldsOf(error('Something else', { error: {} }))).toEqual({
      code: 'template-refused',
      detail: 'Something else',
    })
  })

  it('never brings the key to a window', async () => {
    const key = anAccount().publicApi.apiKey
    const said = error(`no: ${key}`, { error: { body: [`amount ${key}`], other: [`x ${key}`] } })
    expect(JSON.stringify((await sent(answer(400, said))).outcome)).not.toContain(key)
    const { server } = await sent(answer(200, {}))
    const { headers, body, path } = server.asked[0]!
    expect([path, body].join()).not.toContain(key)
    expect(headers.authorization).toBe(`Bearer ${key}`)
    expect(JSON.parse(body)).toMatchObject({ myop_ref_id: REF, customer_number: '9876543210' })
  })
})
