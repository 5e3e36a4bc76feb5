/** Templates, phone numbers, and sending a template: what is refused, and what becomes of what is not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseWebhook } from '../../shared/myoperator/normalise.ts'
import { createSimulator } from '../../simulator/create-simulator.ts'
import { filled, variablesOf } from '../../simulator/templates/template.ts'
import { TEMPLATES } from '../../simulator/templates/templates.ts'
import { aToldSimulator } from './a-simulator.ts'
import { ask, clientOf } from './client.ts'
import { until } from './receiver.ts'

const { simulator, client, receiver } = await aToldSimulator()

describe('variables of a text', () => {
  it('are found once each, and filled', () => {
    expect(variablesOf('Hi {{name}}, {{1}} or {{ 2 }}? {{name}}')).toEqual(['name', '1', '2'])
    expect(filled('Hi {{name}}, {{1}}', { name: 'Meera' })).toBe('Hi Meera, {{1}}')
    expect(filled('{{constructor}}', {})).toBe('{{constructor}}')
  })
  it('leave nothing to fill when all have values', () => {
    const name = fc.stringMatching(/^\w{1,8}$/)
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const text = names.map((one) => `x {{${one}}} y`).join('')
        const values = Object.fromEntries(variablesOf(text).map((one) => [one, `<${one}>`]))
        expect(variablesOf(filled(text, values))).toEqual([])
      }),
    )
  })
})

describe('templates', () => {
  const names = async (query: string): Promise<string[]> =>
    (await client.chat(`templates${query}`)).body.data.results.map((one: { name: string }) => one.name)

  it('come ten at a time, to the end', async () => {
    const found: string[] = []
    let path: string | null = 'templates'
    while (path) {
      const { body } = await client.chat(path)
      expect(body.data.count).toBe(26)
      found.push(...body.data.results.map((one: { id: string }) => one.id))
      path = body.data.next && String(body.data.next).replace(/^.*\/chat\//, '')
    }
    expect(found).toEqual(TEMPLATES.map(({ id }) => id))
    expect(new Set(found).size).toBe(26)
    expect((await client.chat('templates?limit=10&offset=20')).body.data).toMatchObject({
      next: null,
      previous: expect.stringContaining('offset=10'),
    })
  })

  it('are narrowed by status, category and name', async () => {
    expect(await names('?waba_template_status=approved&limit=100')).toHaveLength(20)
    expect(await names('?waba_template_status=pending,rejected')).toHaveLength(6)
    expect(await names('?category=authentication')).toEqual(['login_code'])
    expect(await names('?category=authentication,marketing&waba_template_status=rejected')).toEqual([
      'win_a_phone',
    ])
    expect(await names('?name=missed_your_call')).toHaveLength(2)
    expect(await names(`?waba_id=${simulator.account.publicApi.wabaId}`)).toHaveLength(10)
    expect(await names('?waba_id=another')).toEqual([])
  })

  it('have an example for every variable, and every kind a client must cope with', () => {
    const kinds = new Set<string>()
    for (const { components, language, status } of TEMPLATES) {
      kinds.add(language).add(status)
      for (const component of components) {
        if (component.type === 'BUTTONS') {
          for (const button of component.buttons) {
            kinds.add(button.type === 'URL' ? `URL ${button.format}` : button.type)
            if (button.type !== 'URL') continue
            expect(Object.keys(button.example ?? {})).toEqual(variablesOf(button.url))
          }
        } else if ('example' in component) {
          kinds.add(`${component.type} text`)
          expect(Object.keys(component.example ?? {})).toEqual(variablesOf(component.text))
          for (const name of variablesOf(component.text)) kinds.add(/^\d/.test(name) ? 'numbered' : 'named')
        } else kinds.add(component.type === 'HEADER' ? component.format : component.type)
      }
    }
    const expected = [
      'en',
      'en_US',
      'hi',
      'approved',
      'pending',
      'rejected',
      'URL STATIC',
      'URL DYNAMIC',
      'MEDIA',
      'CAROUSEL',
    ]
    const more = [
      'QUICK_REPLY',
      'PHONE_NUMBER',
      'OTP',
      'HEADER text',
      'BODY text',
      'FOOTER',
      'numbered',
      'named',
    ]
    expect([...kinds].sort()).toEqual([...expected, ...more].sort())
  })

  it('need the credentials of their system', async () => {
    expect((await ask(`${simulator.urls.publicApi}/chat/templates`)).status).toBe(401)
  })
})

describe('sending', () => {
  /** What was told of messages to one customer, once it is so much: each test has its own. */
  const told = async (number: string, count: number) => {
    const of = () => receiver.received.filter(({ text }) => text.includes(`91${number}`))
    await until(() => of().length >= count)
    return of().flatMap((one) => normaliseWebhook(JSON.parse(one.text), new Date()))
  }

  it('is answered with ids, which the webhooks of its course carry', async () => {
    simulator.seed({ contacts: [{ name: 'Meera Iyer', phone_number: '+919876500001' }] })
    const { status, body } = await client.send({ customer_number: '9876500001', myop_ref_id: 'ours' })
    expect(status).toBe(200)
    const events = await told('9876500001', 3)
    expect(events.map(({ type }) => type)).toEqual(['message.sent', 'message.delivered', 'message.read'])
    for (const event of events) {
      expect(event).toMatchObject({
        customer: '+919876500001',
        direction: 'outgoing',
        payload: {
          messageId: body.data.message_id,
          conversationId: body.data.conversaton_id,
          kind: 'template',
          source: 'api',
          myopRefId: null,
          conversation: { customerName: 'Meera Iyer' },
        },
      })
    }
    expect(events[0]).toMatchObject({
      payload: {
        context: {
          name: 'missed_your_call',
          body: { context: 'Dear Meera, sorry that we missed your call. May we call you back today?' },
          template_payload: { body: { name: 'Meera' } },
        },
      },
    })
    const times = events.map(({ at }) => Date.parse(at))
    expect(times.toSorted((a, b) => a - b)).toEqual(times)
  })

  it('goes on in the conversation that is open', async () => {
    const customer = { from: '+919876543210', text: 'Hello' }
    const { conversationId } = await simulator.customerWrites(customer)
    expect((await client.send()).body.data.conversaton_id).toBe(conversationId)
    expect((await client.send()).body.data.conversaton_id).toBe(conversationId)
    expect(simulator.state().counts.conversations).toBe(1)
  })

  it('may echo the reference, and spell the conversation right', async () => {
    simulator.messages({ refId: 'echoed', reached: 'sent', spelling: 'conversation_id' })
    const customer_number = '9876500002'
    const { data } = (await client.send({ customer_number, myop_ref_id: 'ours' })).body
    expect(Object.keys(data)).toEqual(['message_id', 'conversation_id'])
    const [event] = await told(customer_number, 1)
    expect(event).toMatchObject({ type: 'message.sent', payload: { myopRefId: 'ours' } })
    // Once a later one has been read, whatever else this one had to tell would have been told.
    simulator.messages({ reached: 'read' })
    await client.send({ customer_number })
    const types = (await told(customer_number, 4)).map(({ type }) => type)
    expect(types).toEqual(['message.sent', 'message.sent', 'message.delivered', 'message.read'])
  })

  it('may fail after it was accepted', async () => {
    simulator.messages({ reached: 'failed' })
    expect((await client.send({ customer_number: '9876500003' })).status).toBe(200)
    const [event] = await told('9876500003', 1)
    expect(event).toMatchObject({ type: 'message.failed', payload: { status: 'failed' } })
    expect(JSON.stringify(event)).toContain('131026')
  })

  const context = (change: Record<string, unknown>) => ({ data: { type: 'template', context: change } })
  it.each([
    [{ customer_number: undefined }, { customer_number: ['customer_number is required'] }],
    [{ data: undefined }, { data: ['data is required'] }],
    [{ phone_number_id: 'another' }, { phone_number_id: ['Invalid phone_number_id'] }],
    [{ customer_number: '12' }, { customer_number: ['Enter a valid customer number'] }],
    [{ data: { type: 'poem', context: {} } }, { 'data.type': ['"poem" is not a valid choice.'] }],
    [context({}), { template_name: ['template_name is required'] }],
    [context({ template_name: 'missed_your_call' }), { body: ['name is required'] }],
    [
      context({ template_name: 'call_back_time', body: { 1: 'Meera', name: 'Meera', 3: ' ' } }),
      { body: ['2 is required', '3 is required'] },
    ],
    [
      context({ template_name: 'quote_ready', body: { name: 'M', amount: '₹1' } }),
      { header: ['number is required'], buttons: ['var1 is required'] },
    ],
  ])('is refused: %j', async (change, error) => {
    const answer = await client.send(change)
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual({
      status: 'error',
      code: '400',
      message: 'Missing required fields or Invalid Input',
      error,
    })
    expect(simulator.state().counts.conversations).toBe(0)
  })

  it.each([
    ['diwali_greeting', { template_name: 'diwali_greeting', body: { name: 'Meera' } }],
    ['a language it is not there in', { template_name: 'welcome', language: 'hi' }],
  ])('is refused for what is not approved: %s', async (_what, change) => {
    expect((await client.send(context(change))).body.message).toBe(
      'Template not associated with this company',
    )
  })

  it('is refused from a number that is not connected', async () => {
    const second = (await client.chat('phonenumbers')).body.data.results[1]
    expect(second.phone_number_status).toBe('otp_verified')
    const answer = await client.send({ phone_number_id: second.phone_number_id })
    expect(answer.body.code).toBe('CHAT_0304')
  })

  it('fills headers, buttons and bodies', async () => {
    simulator.messages({ reached: 'sent' })
    await client.send({
      customer_number: '9876500004',
      ...context({
        template_name: 'quote_ready',
        header: { number: 'Q-7' },
        body: { name: 'Meera', amount: '₹900' },
        buttons: [{ var1: 'q7', index: 0 }],
      }),
    })
    const [event] = await told('9876500004', 1)
    expect(event).toMatchObject({
      payload: {
        context: {
          header: { context: 'Quote Q-7' },
          body: { context: 'Dear Meera, your quote of ₹900 is ready.' },
          footer: { context: 'GharSeva home services' },
          buttons: [{ url: 'https://example.com/quote/q7' }, { url: 'https://example.com/terms' }],
        },
      },
    })
  })

  it('waits as long as the speed says, and stops at a reset', async () => {
    const slow = await createSimulator({ speed: 1, webhookUrl: receiver.url })
    await clientOf(slow).send({ customer_number: '9876500005' })
    slow.reset()
    await slow.close()
    expect(receiver.received.some(({ text }) => text.includes('9876500005'))).toBe(false)
  })
})
