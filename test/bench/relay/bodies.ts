/** A call.dial_begin of 1.5 KB, as the provider sends it; every fourth opens a new session. */
const run = Math.random().toString(16).slice(2)

export function webhookBody(id: string): string {
  const session = id.replace(/\d+$/, (count) => String(Math.floor(Number(count) / 4)))
  return JSON.stringify({
    company_id: '6836cad944e39380',
    event_id: `event-6576745fc0df84a7d230bfae2d1d8f3bd51fd0428d1001150755b15a2-${run}-${id}`,
    event_type: 'call.dial_begin',
    event_sequence: 1001,
    event_version: '1',
    timestamp: '2025-12-23T12:21:31.978Z',
    channel: 'call',
    direction: 'incoming',
    session_id: `session.${run}.${session}`,
    system_identifier: '+911206544522',
    customer_identifier: '+917906225789',
    payload: {
      legs: [
        leg(1, 'customer', '+917906225789'),
        leg(2, 'agent', '+919810000001'),
        leg(3, 'agent', '+919810000002'),
      ],
    },
  })
}

const leg = (leg_index: number, type: string, phone_number: string) => ({
  leg_index,
  type,
  phone_number,
  pickup_device: 'phone',
  result: 'dialing',
  started_at: '2025-12-23T12:21:05.779Z',
  answered_at: null,
  dept_id: 'department-5c80e49e7c772564',
  dial_status: '',
  ended_at: null,
  ring_duration: null,
  talk_duration: null,
  ...(type === 'agent'
    ? {
        agent: {
          uuid: '694e6be5a520b309',
          name: 'Ayesha Sharma',
          email: 'ayesha@example.com',
          extension: 21,
        },
      }
    : {}),
})
