/** The simulator's answers and webhooks against the document's own examples. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { normaliseWebhook } from '../../shared/myoperator/normalise.ts'
import type { DispositionInput } from '../../simulator/control/schemas.ts'
import { TEMPLATE_MEDIA, TEMPLATES } from '../../simulator/templates/templates.ts'
import { aToldSimulator } from './a-simulator.ts'
import { fieldsOf, until } from './receiver.ts'

const FIXTURES = resolve(import.meta.dirname, '../fixtures')
const read = (folder: string, name: string) =>
  JSON.parse(readFileSync(join(FIXTURES, folder, `${name}.json`), 'utf8'))
const restExample = (name: string) => read('rest', name).response

/** A place and the type there: "data.results[].id: string". Null says nothing about a type. */
function shape(value: unknown, path = ''): string[] {
  if (value === null) return [`${path}: any`]
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => shape(item, `${path}[]`)))]
  if (typeof value !== 'object') return [`${path}: ${typeof value}`]
  return [
    `${path}: object`,
    ...Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`)),
  ]
}

/** Everything of the example is there, with its type; custom fields are the account's own. */
function expectLike(actual: unknown, example: unknown): void {
  const has = new Map(shape(actual).map((line) => line.split(': ') as [string, string]))
  for (const line of shape(example)) {
    const [path = '', type] = line.split(': ')
    if (/custom_fields\.|errors\..*\[\]/.test(path)) continue
    const found = has.get(path)
    expect(found, `type at ${path}`).toBeDefined()
    if (type !== 'any' && found !== 'any') expect(`${path}: ${found}`).toBe(line)
  }
}

const { simulator, client, receiver } = await aToldSimulator()

const person = { name: 'John Doe', country_code: '91', phone_number: '9815516123', email_id: 'j@example.com' }
const sendTemplate = (context: Record<string, unknown>) =>
  client.send({ data: { type: 'template', context } })
const create = async () => (await client.contacts('', 'POST', person)).body.data.id as string

describe('REST answers', () => {
  const cases: [example: string, answer: () => ReturnType<typeof client.contacts>][] = [
    ['contact-apis-create-contact.success', () => client.contacts('', 'POST', person)],
    [
      'contact-apis-create-contact-with-custom-fields.success',
      () => client.contacts('', 'POST', { ...person, custom_fields: { gender: 'male' } }),
    ],
    [
      'contact-apis-create-contact.validation-error',
      () => client.contacts('', 'POST', { ...person, phone_number: '98723' }),
    ],
    [
      'contact-apis-create-contact-with-custom-fields.validation-error',
      () => client.contacts('', 'POST', { ...person, phone_number: '98723', custom_fields: {} }),
    ],
    ['contact-apis-fetch-contacts.success', () => client.contacts('?limit=5')],
    [
      'contact-apis-fetch-contacts-with-custom-fields.success',
      () => client.contacts('?include=custom_fields&limit=5'),
    ],
    [
      'contact-apis-filter-contact-by-phone-number.success',
      () => client.contacts('?country_code=91&phone_number=9000123457'),
    ],
    [
      'contact-apis-fetch-contact-by-id.success',
      async () => client.contacts(`/${await create()}?include=custom_fields`),
    ],
    ['contact-apis-fetch-contact-by-id.invalid-contact-id', () => client.contacts('/nobody')],
    [
      'contact-apis-update-contact-by-id.success',
      async () =>
        client.contacts(`/${await create()}`, 'PATCH', { name: 'Kuldeep', custom_fields: { a: 'b' } }),
    ],
    [
      'contact-apis-update-contact-by-id.phone-number-update-error',
      async () =>
        client.contacts(`/${await create()}`, 'PATCH', { country_code: '91', phone_number: '7737237437' }),
    ],
    [
      'contact-apis-update-contact-by-phone-number.success',
      async () => create().then(() => client.contacts('/919815516123', 'PATCH', { name: 'John' })),
    ],
    [
      'contact-apis-update-contact-by-phone-number.contact-doesn-t-exists',
      () => client.contacts('/919876500000', 'PATCH', { name: 'John' }),
    ],
    [
      'contact-apis-update-contact-by-phone-number.invalid-phone-number',
      () => client.contacts('/Invalid_phone_number', 'PATCH', { name: 'John' }),
    ],
    [
      'contact-apis-delete-contact-by-id.success',
      async () => client.contacts(`/${await create()}`, 'DELETE'),
    ],
    ['contact-apis-delete-contact-by-id.invalid-contact-id', () => client.contacts('/nobody', 'DELETE')],
    [
      'contact-apis-search-contacts.success',
      () => client.search({ source__is: ['manual_entry', 'imported'] }),
    ],
    ['user-apis-get-users.get-users', () => client.users()],
    ['call-apis-log-filters-list.success', () => client.filters()],
    ['whatsapp-business-apis-templates-list-templates.ok', () => client.chat('templates?limit=10&offset=0')],
    [
      'whatsapp-business-apis-templates-fetch-template-by-id.success',
      () => client.chat(`templates/${TEMPLATES[4]!.id}`),
    ],
    [
      'whatsapp-business-apis-templates-fetch-template-by-id.invalid-template-id',
      () => client.chat('templates/nothing'),
    ],
    [
      'whatsapp-business-apis-templates-fetch-template-by-name.success',
      () => client.chat('templates?name=welcome'),
    ],
    [
      'whatsapp-business-apis-list-phone-numbers.otp-verified-and-onboarding-pending',
      () => client.chat('phonenumbers?limit=10&offset=0'),
    ],
    [
      'whatsapp-business-apis-list-phone-numbers.with-waba-details-profile-and-setting-information',
      () => client.chat('phonenumbers?limit=1&expand=settings,profile,waba_account'),
    ],
    [
      'whatsapp-business-apis-send-message.send-template-message',
      () => sendTemplate({ template_name: 'welcome' }),
    ],
    [
      'whatsapp-business-apis-send-message.send-template-message-with-body-param',
      () => sendTemplate({ template_name: 'visit_reminder', language: 'hi', body: { name: 'Meera' } }),
    ],
    [
      'whatsapp-business-apis-send-message.send-template-message-with-static-buttons',
      () => sendTemplate({ template_name: 'could_not_reach_you' }),
    ],
    [
      'whatsapp-business-apis-send-message.send-template-message-header-param',
      () =>
        sendTemplate({
          template_name: 'monthly_offer',
          header: { month: 'June' },
          body: { name: 'Meera', discount: '10%' },
        }),
    ],
    [
      'whatsapp-business-apis-send-message.send-template-message-header-media-url',
      () =>
        sendTemplate({
          template_name: 'brochure',
          header: { media_url: 'https://example.com/file.jpg' },
          body: { name: 'Meera' },
        }),
    ],
    [
      'whatsapp-business-apis-send-message.send-template-message-header-media-id',
      () =>
        sendTemplate({
          template_name: 'invoice',
          header: { media_id: TEMPLATE_MEDIA[1]!.id },
          body: { 1: 'Meera' },
        }),
    ],
    [
      'whatsapp-business-apis-send-message.send-template-message-dynamic-url',
      () =>
        sendTemplate({
          template_name: 'track_visit',
          body: { 1: 'Mohan' },
          buttons: [{ var1: '4711', index: 0 }],
        }),
    ],
    [
      'whatsapp-business-apis-send-message.send-template-message-authentication',
      () =>
        sendTemplate({
          template_name: 'login_code',
          body: { otp: '123456' },
          buttons: [{ otp: '123456', index: 0 }],
        }),
    ],
    [
      'whatsapp-business-apis-send-message.validation-error',
      () => client.send({ phone_number_id: undefined }),
    ],
    [
      'whatsapp-business-apis-send-message.template-not-associated',
      () => sendTemplate({ template_name: 'unknown' }),
    ],
    ...(
      [
        ['insufficient-balance', 'insufficient-balance'],
        ['message-sending-failed', 'sending-failed'],
        ['waba-disabled', 'waba-disabled'],
        ['phone-number-is-disabled', 'phone-number-disabled'],
        ['phone-number-is-not-connected', 'phone-number-not-connected'],
        ['internal-server-error', 'server-error'],
      ] as const
    ).map(([example, refuse]): (typeof cases)[number] => [
      `whatsapp-business-apis-send-message.${example}`,
      () => {
        simulator.messages({ refuse })
        return client.send()
      },
    ]),
    ['obd-apis-call.type-1-user-dialer', () => client.obd()],
    [
      'obd-apis-call.type-1-anonymous-dialer',
      () => client.obd({ user_id: undefined, number_2: '+919810012399' }),
    ],
    ['obd-apis-call.type-2-ivr-dialer', () => client.obd({ user_id: undefined, type: '2' })],
    ['obd-apis-call.call-hold-false', () => client.obd({ call_hold: false })],
    ['obd-apis-call.bad-request', () => client.obd({ number: '9876543210' })],
    ['obd-apis-call.403-forbidden', () => client.obd({ number_2: '+919810012399' })],
    ['obd-apis-call.404-not-found', () => client.obd({ public_ivr_id: 'another' })],
  ]
  it.each(cases)('%s', async (name, answer) => {
    simulator.seed({ contacts: 7 })
    const example = restExample(name)
    const actual = await answer()
    if (example.status !== null) expect(actual.status).toBe(example.status)
    expectLike(actual.body, example.body)
    for (const key of ['message', 'code', 'status', 'errors', 'error']) {
      const documented = example.body[key]
      if (documented !== undefined && !String(documented).startsWith('<')) {
        expect(actual.body[key]).toEqual(documented)
      }
    }
  })
  it('has the filters of the document, to the letter', async () => {
    expect((await client.filters()).body).toEqual(restExample('call-apis-log-filters-list.success').body)
  })
  it('has every contact, user, call log and OBD example of the document', () => {
    const tested = new Set(cases.map(([name]) => `${name}.json`))
    const documented = readdirSync(join(FIXTURES, 'rest')).filter((name) =>
      /^(contact|obd|call-apis|user-apis-get)/.test(name),
    )
    // A 500 is only ever asked for, as a fault.
    expect(documented.filter((name) => !tested.has(name))).toEqual([
      'obd-apis-call.500-internal-server-error.json',
    ])
  })
})

/** Every key of every object, but nothing about values. */
const keys = (value: unknown, path = ''): string[] =>
  [...new Set(shape(value, path).map((line) => line.split(': ')[0] ?? ''))].sort()

async function sessionEvents(sessionId: string): Promise<Record<string, unknown>[]> {
  const of = () => receiver.received.filter((one) => one.text.includes(sessionId))
  await until(() => of().some((one) => one.text.includes('call.summary')))
  return Promise.all(of().map(fieldsOf))
}
const latestSession = async (customer: string): Promise<string> => {
  const summary = await until(() =>
    receiver.received.findLast((one) => one.text.includes('call.summary') && one.text.includes(customer)),
  )
  return JSON.parse(summary.text).session_id
}

describe('dispositions', () => {
  const filed = async (input: Partial<DispositionInput>) => {
    const sessionId = `contract-${Object.keys(input).join('-')}`
    const userId = simulator.users[0]!.userId
    simulator.seed({ calls: [{ sessionId }] })
    await simulator.disposition({ sessionId, userId, level1: 'Interested', ...input })
    return fieldsOf(receiver.received.findLast((one) => one.text.includes(sessionId))!)
  }
  it.each([
    ['disposition.disposition-with-comment', { level2: 'Quote', comment: 'Call again' }],
    ['disposition.disposition-without-comments', { level2: 'Quote' }],
    ['disposition.single-disposition', {}],
  ])('%s has exactly the keys of the example', async (example, input) => {
    const event = await filed(input)
    expect(keys(event)).toEqual(keys(read('webhooks', example)))
    expectLike(event, read('webhooks', example))
  })
  it('deprecated ones have every key of the example', async () => {
    const event = await filed({ level2: 'Quote', legacy: true })
    expectLike(event, read('webhooks-deprecated', 'disposition-webhooks'))
  })
})

describe('the call log under its short names', () => {
  it('has every key of the deprecated log, with its type', async () => {
    simulator.seed({ calls: [{ agents: [simulator.users[0]!.userId] }] })
    simulator.developers({ logShape: 'short' })
    const [log] = (await client.log()).body.data
    expectLike(log, read('webhooks-deprecated', 'aftercall-webhook'))
  })
})

describe('webhooks', () => {
  const names = (events: Record<string, unknown>[]) => events.map((event) => event.event_type)

  function expectKeysOf(events: Record<string, unknown>[], examples: readonly string[]): void {
    expect(events).toHaveLength(examples.length)
    for (const [index, example] of examples.entries()) {
      const expected = read('webhooks', example)
      expect(events[index]?.event_type).toBe(expected.event_type)
      expect(keys(events[index]), example).toEqual(keys(expected))
    }
  }

  it('of an incoming call with hunting have exactly the keys of the examples', async () => {
    const [first, second] = simulator.users
    const { sessionId } = simulator.incomingCall({
      from: '+919876500001',
      hunt: [first!.userId, second!.userId],
      answeredBy: second!.userId,
      ringSeconds: 5,
      talkSeconds: 30,
    })
    const events = await sessionEvents(sessionId)
    expectKeysOf(events, [
      'call_initiated',
      'call_dial_begin.incoming-call',
      'call_dial_begin.incoming-call',
      'call_answered.incoming-call',
      'call_end.incoming-call',
      'call_summary.incoming-call',
    ])
  })

  it('of an agent-first outgoing call have exactly the keys of the examples', async () => {
    await client.obd({ number: '+919876500002', reference_id: 'contract-1' })
    const events = await sessionEvents(await latestSession('+919876500002'))
    expectKeysOf(events, [
      'call_initiated',
      'call_dial_begin.obd-agent-first-first-leg',
      'call_answered.obd-agent-first-first-leg-answered',
      'call_dial_begin.obd-agent-first-second-leg',
      'call_answered.obd-agent-first-second-leg-answered',
      'call_end.obd-agent-first',
      'call_summary.obd-agent-first',
    ])
    expect(events.map((event) => event.customer_identifier)).toEqual([
      '',
      '',
      '',
      ...Array(4).fill('+919876500002'),
    ])
    const references = events.map((event) => (event.payload as Record<string, unknown>).client_ref_id)
    expect(references).toEqual([...Array(5).fill(undefined), 'contract-1', 'contract-1'])
  })

  it('of a customer-first outgoing call have exactly the keys of the examples', async () => {
    simulator.outgoing({ connectTo: simulator.users[2]!.userId })
    await client.obd({ number: '+919876500003', type: '2', user_id: undefined })
    const events = await sessionEvents(await latestSession('+919876500003'))
    expectKeysOf(events, [
      'call_initiated',
      'call_dial_begin.obd-customer-first-first-leg',
      'call_answered.obd-customer-first-first-leg-answered',
      'call_dial_begin.obd-customer-first-second-leg',
      'call_answered.obd-customer-first-second-leg-answered',
      'call_end.obd-customer-first',
      'call_summary.obd-customer-first',
    ])
  })

  it('of an outgoing IVR call have exactly the keys of the examples', async () => {
    await client.obd({ number: '+919876500004', type: '2', user_id: undefined })
    const events = await sessionEvents(await latestSession('+919876500004'))
    expect(names(events)).toEqual([
      'call.initiated',
      'call.dial_begin',
      'call.answered',
      'call.end',
      'call.summary',
    ])
    expect(keys(events[1])).toEqual(keys(read('webhooks', 'call_dial_begin.obd-ivr-call-single-leg-only')))
    expect(keys(events[2])).toEqual(keys(read('webhooks', 'call_answered.obd-ivr-call-single-leg-answered')))
    expect(keys(events[3])).toEqual(keys(read('webhooks', 'call_end.obd-ivr-call')))
  })

  const formats = [
    { contentType: 'application/json' },
    { contentType: 'application/x-www-form-urlencoded', nested: 'brackets' },
    { contentType: 'application/x-www-form-urlencoded', nested: 'json' },
    { contentType: 'multipart/form-data', nested: 'brackets' },
    { contentType: 'multipart/form-data', nested: 'json' },
  ] as const
  const manners = formats.flatMap((format) => [
    { ...format, legacy: false },
    { ...format, legacy: true },
  ])
  it.each(manners)('are understood: $contentType, nested as $nested, legacy $legacy', async (manner) => {
    const from = `+9198765${String(10_000 + manners.indexOf(manner))}`
    const before = receiver.received.length
    const user = simulator.users[0]!
    simulator.incomingCall({
      ...manner,
      from,
      hunt: [user.userId],
      answeredBy: user.userId,
      ringSeconds: 4,
      talkSeconds: 20,
    })
    await until(() => simulator.state().calls.length === 0)
    const sent = await Promise.all(receiver.received.slice(before).map(fieldsOf))
    const events = sent.flatMap((body) => normaliseWebhook(body, new Date()))
    expect(events.length).toBeGreaterThanOrEqual(manner.legacy ? 3 : 5)
    for (const event of events) {
      expect(event.type).toMatch(/^call\./)
      expect(event.customer).toBe(from)
      expect(event.legacy).toBe(manner.legacy)
    }
    const payload = events.at(-1)?.payload as {
      status: string
      legs: { phone: string; talkSeconds: number | null }[]
    }
    expect(payload.status).toBe('bridged')
    expect(payload.legs.find((leg) => leg.phone === user.phone)?.talkSeconds).toBe(20)
  })
})
