import { describe, expect, test } from 'vitest'
import { changed, eventOf, fixture, normaliseOne } from './fixtures.ts'

const FAILED = fixture('webhooks/message_failed')

test('a received message', () => {
  const { payload } = eventOf(fixture('webhooks/message_received'), 'message.received')
  expect(payload).toMatchObject({
    messageId: '1975ec0a-67fe-4a37-af4b-4ed7449862ab',
    conversationId: 'e8e99f13-f41e-4655-b393-09e03cb5f91c',
    phoneNumberId: '1196177000238423',
    status: 'received',
    sentBy: null,
    kind: 'text',
    context: { body: 'Offer' },
    sentAt: null,
    createdAt: '2026-04-20T10:06:07.617Z',
    myopRefId: null,
    errors: [],
    linkClick: null,
  })
  expect(payload.conversation).toEqual({
    id: 'e8e99f13-f41e-4655-b393-09e03cb5f91c',
    customerName: 'Suraj Singh',
    assignedTo: '69e5f4c1738c9233',
    status: 'assigned',
    expiresAt: '2026-04-21T10:06:07.611Z',
    lastMessageAt: '2026-04-20T10:06:07.617Z',
    createdAt: '2026-04-20T09:57:39.458Z',
    modifiedAt: '2026-04-20T10:06:07.614Z',
    unread: 1,
  })
})

test('a status event carries when it was sent, delivered and read, and our reference', () => {
  const { payload } = eventOf(fixture('webhooks/message_delivered.livechat'), 'message.delivered')
  expect(payload).toMatchObject({
    status: 'delivered',
    sentAt: '2026-04-21T07:35:40.000Z',
    deliveredAt: '2026-04-21T07:35:41.000Z',
    readAt: null,
    myopRefId: '12cd282a-6a50-54f5-803b-4fd1d9aaee24',
    sentBy: '69e5f4c1738c9233',
    source: 'lc',
  })
})

test('the status is the event, not what the payload still says', () => {
  const legacy = fixture('webhooks-whatsapp-legacy/send-template-message-delivered')
  expect((legacy.data as { status: string }).status).toBe('sent')
  expect(eventOf(legacy, 'message.delivered').payload.status).toBe('delivered')
})

test('a clicked link says which, and keeps the status of the message', () => {
  const { payload } = eventOf(
    fixture('webhooks-whatsapp-legacy/send-template-message-link-clicked'),
    'message.link_tracking',
  )
  expect(payload.linkClick).toEqual({
    templateId: '0e3e9473-b309-4f9f-8330-f573410f797f',
    templateName: 'link_tracking_both',
    button: 'btn-1',
    clickedAt: '2025-03-25T12:46:48.390Z',
  })
  expect(payload.status).toBe('read')
})

describe('errors', () => {
  const experiment = "Failed to send message because this user's phone number is part of an experiment"
  test.each<[string, unknown, unknown]>([
    ['as the document has them', { 130472: experiment }, [{ code: '130472', message: experiment }]],
    [
      'with the prefix',
      { WABA_131053: 'Media upload error' },
      [{ code: '131053', message: 'Media upload error' }],
    ],
    ['as a list', [{ code: 131026, title: 'Undeliverable' }], [{ code: '131026', message: 'Undeliverable' }]],
    ['as JSON text', '{"WABA_1":"x"}', [{ code: '1', message: 'x' }]],
    ['as a sentence', 'failed', [{ code: '', message: 'failed' }]],
    ['null', null, []],
    ['empty', [], []],
    ['""', '', []],
  ])('%s', (_, given, expected) => {
    expect(
      eventOf(changed(FAILED, 'payload.metadata.errors', given), 'message.failed').payload.errors,
    ).toEqual(expected)
    const beside = changed(changed(FAILED, 'payload.metadata.errors', null), 'payload.errors', given)
    expect(eventOf(beside, 'message.failed').payload.errors).toEqual(expected)
  })
})

describe('the customer', () => {
  const body = fixture('webhooks/message_received')
  test('is the pair of the conversation, when there is no identifier', () => {
    expect(normaliseOne(changed(body, 'customer_identifier', '')).customer).toBe('+917779812955')
  })
  test('is the identifier, when there is no conversation', () => {
    expect(normaliseOne(changed(body, 'payload.conversation', null)).customer).toBe('+917779812955')
  })
  test('abroad is not taken for an Indian toll-free number', () => {
    const bare = changed(changed(body, 'payload.conversation', null), 'customer_identifier', '18605551234')
    expect(normaliseOne(bare).customer).toBe('+18605551234')
    const pair = changed(body, 'payload.conversation.customer_country_code', 1)
    expect(normaliseOne(changed(pair, 'payload.conversation.customer_contact', 8605551234)).customer).toBe(
      '+18605551234',
    )
  })
})

test('a message without a conversation belongs to the session', () => {
  const { payload } = eventOf(changed(FAILED, 'payload.conversation', null), 'message.failed')
  expect(payload.conversationId).toBe('f55832ac-0034-45d9-aa13-b0adf2e5ac18')
  expect(payload.conversation).toBeNull()
})

test('a message without an id cannot be told from another: unknown', () => {
  expect(eventOf(changed(FAILED, 'payload.id', ''), 'unknown').payload.reason).toBe(
    'message.failed: payload.id: missing',
  )
})

test('a text that looks like JSON stays a text', () => {
  const body = changed(fixture('webhooks/message_received'), 'payload.data.context.body', '{"a":[1]}')
  expect(eventOf(body, 'message.received').payload.context).toEqual({ body: '{"a":[1]}' })
})

test('conversation.assign says who gave it to whom', () => {
  const { payload, line } = eventOf(fixture('webhooks/conversation_assign'), 'conversation.assign')
  expect(payload.conversation).toMatchObject({
    assignedTo: '69e5f4c1738c9233',
    status: 'assigned',
    unread: null,
  })
  expect(payload.activity).toEqual({
    id: '892d4eee-ee79-4da6-9dca-d7abdfebb4f2',
    kind: 'conv_assigned',
    by: '69e5f4c1738c9233',
    to: '69e5f4c1738c9233',
    at: '2026-04-20T10:39:30.239Z',
  })
  // The example has a user id where the phone number id belongs.
  expect(line).toBeNull()
  const closed = eventOf(fixture('webhooks/conversation_close'), 'conversation.close')
  expect(closed.payload).toMatchObject({ conversation: { status: 'closed' }, activity: { to: null } })
})
