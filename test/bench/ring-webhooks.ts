/** The two webhooks of a ring that the benches post: a phone starts to ring, and the call is over. */

const leg = (index: number, type: 'agent' | 'customer', phone: string, result: string) => ({
  leg_index: index,
  type,
  phone_number: phone,
  pickup_device: 'phone',
  result,
  started_at: new Date().toISOString(),
  answered_at: result === 'answered' ? new Date().toISOString() : null,
  ended_at: null,
  dept_id: 'sales',
  dial_status: result === 'answered' ? 'ANSWER' : '',
  ring_duration: null,
  talk_duration: null,
})

const envelope = (type: string, session: string, customer: string) => ({
  company_id: 'bench',
  event_id: `event-${type}-${session}`,
  event_type: type,
  event_sequence: 1,
  event_version: '1',
  timestamp: new Date().toISOString(),
  channel: 'call',
  direction: 'incoming',
  session_id: session,
  system_identifier: '+911206544522',
  customer_identifier: customer,
})

export const aRing = (session: string, customer: string, agent: string) => ({
  ...envelope('call.dial_begin', session, customer),
  payload: { legs: [leg(1, 'customer', customer, 'connected'), leg(2, 'agent', agent, 'dialing')] },
})

export const anEnd = (session: string, customer: string, agent: string) => ({
  ...envelope('call.end', session, customer),
  payload: {
    id: session,
    status: 'bridged',
    direction: 'incoming',
    customer_number: customer,
    started_at: new Date().toISOString(),
    ended_at: new Date().toISOString(),
    duration: 10,
    legs: [leg(1, 'customer', customer, 'connected'), leg(2, 'agent', agent, 'answered')],
  },
})
