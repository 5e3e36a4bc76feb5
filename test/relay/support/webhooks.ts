/** Bodies as the provider sends them, with what a test cares about. */
let count = 0

export const AYESHA = { userId: '694e6be5a520b309', name: 'Ayesha', phones: ['+919810000001'] }
export const BILAL = { userId: '5d45a342eab18943', name: 'Bilal', phones: ['+919810000002'] }
export const CHITRA = { userId: '69e5f4c1738c9233', name: 'Chitra', phones: ['+919810000003'] }
export const CUSTOMER = '+917906225789'

interface Leg {
  readonly type?: string
  readonly phone?: string
  readonly uuid?: string
  readonly result?: string
}

const envelope = (
  type: string,
  given: { id?: string; session?: string; channel: string },
  number = ++count,
) => ({
  company_id: '6836cad944e39380',
  event_id: given.id ?? `event-${number}`,
  event_type: type,
  event_sequence: 1,
  event_version: '1',
  timestamp: new Date(1_790_000_000_000 + number * 1000).toISOString(),
  channel: given.channel,
  direction: 'incoming',
  session_id: given.session ?? `session-${number}`,
  system_identifier: '+911206544522',
  customer_identifier: CUSTOMER,
})

export function aCall(
  given: { id?: string; session?: string; type?: string; legs?: readonly Leg[]; pad?: string } = {},
) {
  const legs = (given.legs ?? []).map(({ type = 'agent', phone, uuid, result = 'dialing' }, index) => ({
    leg_index: index + 1,
    type,
    phone_number: phone ?? '',
    ...(uuid === undefined ? {} : { agent: { uuid, name: 'An agent' } }),
    result,
    started_at: '2026-09-22T12:21:31.978Z',
  }))
  const payload = { legs, location: given.pad }
  return { ...envelope(given.type ?? 'call.dial_begin', { ...given, channel: 'call' }), payload }
}

export function aDisposition(given: { id?: string; session?: string; by: readonly string[] }) {
  const dispositions = given.by.map((user_id, index) => ({ type: index + 1, name: 'Sold', user_id }))
  return {
    ...envelope('disposition', { ...given, channel: 'call' }),
    payload: { dispositions, comments: [] },
  }
}

export function aConversation(given: {
  id?: string
  conversation?: string
  type?: string
  assignedTo: string | null
  modified?: string
}) {
  const conversation = given.conversation ?? 'conversation-1'
  return {
    ...envelope(given.type ?? 'conversation.assign', {
      ...given,
      session: conversation,
      channel: 'whatsapp',
    }),
    payload: { id: conversation, assigned_to: given.assignedTo, modified: given.modified },
  }
}

/** Received from the customer, unless its type says otherwise. */
export function aMessage(
  given: {
    id?: string
    type?: string
    message?: string
    conversation?: string
    assignedTo?: string | null
    text?: string
    source?: string
    by?: string
    sentAt?: string
  } = {},
) {
  const conversation = given.conversation ?? 'conversation-1'
  const type = given.type ?? 'message.received'
  const received = type === 'message.received'
  return {
    ...envelope(type, { ...given, session: conversation, channel: 'whatsapp' }),
    direction: received ? 'incoming' : 'outgoing',
    payload: {
      id: given.message ?? `message-${++count}`,
      conversation_id: conversation,
      ...(given.source === undefined ? {} : { source: given.source }),
      ...(given.by === undefined ? {} : { message_by: given.by }),
      ...(given.sentAt === undefined ? {} : { events: [{ name: 'sent', timestamp: given.sentAt }] }),
      data: { type: 'text', context: { body: given.text ?? 'hello' } },
      ...(given.assignedTo === undefined
        ? {}
        : { conversation: { id: conversation, assigned_to: given.assignedTo } }),
    },
  }
}
