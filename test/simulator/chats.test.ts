/** WhatsApp both ways: every kind of message, what becomes of it, and what the control interface makes happen. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aToldSimulator } from './a-simulator.ts'
import { until } from './receiver.ts'

const { simulator, client, heard } = await aToldSimulator()

/** What was told since the test began, once it is so much. */
const told = async (count: number): Promise<ReturnType<typeof JSON.parse>[]> => {
  await until(() => heard().length >= count)
  return heard().map(({ text }) => JSON.parse(text))
}
const names = (events: { event_type: string }[]) => events.map(({ event_type }) => event_type)
const send = (type: string, context: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  client.send({ data: { type, context }, ...more })
const CUSTOMER = '+919876543210'

const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } })
const interactive = (change: Record<string, unknown> = {}) => ({
  interactive_type: 'button',
  body: { text: 'Shall we come?' },
  action: { buttons: [button('yes', 'Yes'), button('no', 'No')] },
  ...change,
})
const list = {
  interactive_type: 'list',
  body: { text: 'When?' },
  action: {
    button: 'Choose',
    sections: [{ title: 'Days', rows: [{ id: 'mon', title: 'Monday', description: 'from 9' }] }],
  },
}

describe('sending', () => {
  it.each([
    ['text', { body: 'नमस्ते 👋', preview_url: true }],
    ['image', { link: 'https://example.com/a.png', caption: 'A', mime_type: 'image/png' }],
    ['document', { link: 'https://example.com/a.pdf', filename: 'a.pdf' }],
    ['audio', { link: 'https://example.com/a.ogg', mime_type: 'audio/ogg; codecs=opus' }],
    ['interactive', interactive()],
    ['interactive', list],
  ])('%s is told as it was sent: %j', async (type, context) => {
    const { status, body } = await send(type, context)
    expect(status).toBe(200)
    expect(body.message).toBe(type === 'interactive' ? 'Accepted' : 'Message Sent')
    const id = type === 'interactive' ? body.data.conversation_id : body.data.conversaton_id
    const events = await told(3)
    expect(names(events)).toEqual(['message.sent', 'message.delivered', 'message.read'])
    for (const { payload } of events) {
      expect(payload.id).toBe(body.data.message_id)
      expect(payload.conversation.id).toBe(id)
      expect(payload.data).toEqual({ type, context: expect.objectContaining(context) })
    }
  })

  it.each([
    ['text', { body: ' ' }, { 'data.context.body': ['body is required'] }],
    ['text', { body: 'x'.repeat(4097) }, { 'data.context.body': ['body must be at most 4096 characters'] }],
    ['image', {}, { 'data.context.link': ['link is required'] }],
    ['image', { link: 'javascript:alert(1)' }, { 'data.context.link': ['Enter a valid link'] }],
    ['image', { media_id: 'unknown' }, { 'data.context.media_id': ['Invalid media_id'] }],
    [
      'video',
      { link: 'https://example.com/a.png', mime_type: 'image/png' },
      { 'data.context.mime_type': ['mime_type image/png is not allowed for video'] },
    ],
    ['interactive', {}, { 'data.context.interactive_type': ['Invalid interactive_type'] }],
    [
      'interactive',
      interactive({ body: { text: 'x'.repeat(1025) }, footer: { text: 'y'.repeat(61) } }),
      {
        'data.context.body.text': ['text must be at most 1024 characters'],
        'data.context.footer.text': ['text must be at most 60 characters'],
      },
    ],
    [
      'interactive',
      interactive({ action: { buttons: ['a', 'b', 'c', 'd'].map((one) => button(one, one)) } }),
      { 'data.context.action.buttons': ['At most 3 buttons are allowed'] },
    ],
    [
      'interactive',
      interactive({ action: { buttons: [button('a', 'x'.repeat(21))] } }),
      { 'data.context.action.buttons.0.reply.title': ['title must be at most 20 characters'] },
    ],
    [
      'interactive',
      { ...list, action: { button: 'Choose', sections: [{ rows: [{ id: 'a', title: 'x'.repeat(25) }] }] } },
      { 'data.context.action.sections.0.rows.0.title': ['title must be at most 24 characters'] },
    ],
    [
      'interactive',
      interactive({ interactive_type: 'cta_url', action: { name: 'cta_url', parameters: { url: 'x' } } }),
      {
        'data.context.action.parameters.display_text': ['display_text is required'],
        'data.context.action.parameters.url': ['Enter a valid url'],
      },
    ],
  ])('%s is refused: %j', async (type, context, error) => {
    const answer = await send(type, context)
    expect(answer.status).toBe(400)
    expect(answer.body.error).toEqual(error)
    expect(simulator.state().counts.messages).toBe(0)
  })

  it('is a reply to a message, known or not', async () => {
    const { messageId } = await simulator.customerWrites({ from: CUSTOMER, text: 'When?' })
    simulator.messages({ reached: 'sent' })
    await send('text', { body: 'Now' }, { reply_to: messageId })
    await send('text', { body: 'Now' }, { reply_to: 'another' })
    const [, known, unknown] = await told(3)
    expect(known.payload).toMatchObject({
      is_reply: true,
      reply_to: messageId,
      reply_data: { id: messageId, action: 'incoming', data: { type: 'text', context: { body: 'When?' } } },
    })
    expect(unknown.payload).toMatchObject({ is_reply: true, reply_to: 'another', reply_data: null })
  })

  it('of a carousel shows its cards', async () => {
    simulator.messages({ reached: 'sent' })
    await send('template', {
      template_name: 'our_services',
      body: { name: 'Meera' },
      carousel: [{ index: 1, components: { buttons: [{ index: 0, var1: 'walls' }] } }],
    })
    const [event] = await told(1)
    const { context } = event.payload.data
    expect(context.carousel).toHaveLength(3)
    expect(context.carousel[1]).toMatchObject({
      index: 1,
      components: {
        header: { format: 'image', media_id: expect.any(String) },
        body: { type: 'text', context: 'Painting from ₹9,999' },
        buttons: [{ type: 'URL', url: 'https://example.com/book/walls' }],
      },
    })
    expect(context.carousel[0].components.buttons[0].url).toBe('https://example.com/book/cleaning')
  })
})

describe('what becomes of a message', () => {
  it('is told backwards, with the right times', async () => {
    simulator.messages({ order: 'reversed' })
    await send('text', { body: 'Hi' })
    const events = await told(3)
    expect(names(events)).toEqual(['message.read', 'message.delivered', 'message.sent'])
    const times = events.map(({ timestamp }) => timestamp)
    expect(times.toSorted()).toEqual(times.toReversed())
    expect(events[2].payload.events.map((one: { timestamp: unknown }) => one.timestamp !== null)).toEqual([
      true,
      false,
      false,
    ])
    expect(simulator.sentMessages()[0]).toMatchObject({ status: 'read', direction: 'outgoing' })
  })

  it('is told twice, each time as the same event', async () => {
    simulator.messages({ order: 'doubled' })
    await send('text', { body: 'Hi' })
    const ids = (await told(6)).map(({ event_id }) => event_id)
    expect(new Set(ids).size).toBe(3)
    expect(ids[0]).toBe(ids[1])
  })

  it('waits until it is let go', async () => {
    simulator.messages({ hold: true })
    const { body } = await send('text', { body: 'Hi' })
    const id = body.data.message_id
    expect(simulator.sentMessages()).toMatchObject([{ id, status: 'accepted', customer: CUSTOMER }])
    await simulator.continueMessage(id, { statuses: 1 })
    expect(names(await told(1))).toEqual(['message.sent'])
    expect(simulator.sentMessages()[0]?.status).toBe('sent')
    await client.control('messages/last/continue', {})
    expect(names(await told(3))).toEqual(['message.sent', 'message.delivered', 'message.read'])
    expect((await client.control(`messages/${id}/continue`, {})).status).toBe(409)
    expect((await client.control('messages/nothing/continue', {})).status).toBe(404)
  })

  it('is a failure with a reason, before or after it was sent', async () => {
    simulator.messages({ reached: 'failed', failure: { 131049: 'Too much' } })
    await send('text', { body: 'Hi' })
    const [event] = await told(1)
    expect(event.payload).toMatchObject({ status: 'failed', metadata: { errors: { 131049: 'Too much' } } })
    simulator.messages({ reached: 'failed', failAfter: 'sent' })
    await send('text', { body: 'Hi' })
    expect(names(await told(3))).toEqual(['message.failed', 'message.sent', 'message.failed'])
  })

  it('is a failure outside the window, but for a template', async () => {
    simulator.messages({ windowEnforced: true })
    expect((await send('text', { body: 'Hi' })).status).toBe(200)
    expect((await told(1))[0].payload.metadata.errors).toEqual({ 131047: 'Re-engagement message' })
    await client.send()
    expect(names(await told(4)).slice(1)).toEqual(['message.sent', 'message.delivered', 'message.read'])
    await simulator.customerWrites({ from: CUSTOMER, text: 'Hello' })
    await send('text', { body: 'Hi' })
    expect(names(await told(8)).at(-1)).toBe('message.read')
    await simulator.customerWrites({ from: CUSTOMER, text: 'Hello', windowSeconds: -1 })
    await send('text', { body: 'Hi' })
    expect(names(await told(10)).at(-1)).toBe('message.failed')
  })
})

describe('customers', () => {
  it('write anything', async () => {
    const data = { type: 'location', context: { latitude: 28.6, longitude: 77.3, name: 'Home' } }
    await simulator.customerWrites({ from: CUSTOMER, data, name: 'Meera Iyer', windowSeconds: 600 })
    const [{ payload, timestamp }] = await told(1)
    expect(payload.data).toEqual(data)
    expect(payload.conversation).toMatchObject({ customer_name: 'Meera Iyer', unread_count: 1 })
    const left = Date.parse(payload.conversation.expire_at) - Date.parse(timestamp)
    expect(left).toBe(600_000)
  })

  it.each([
    ['image', 'image/png', [0x89, 0x50, 0x4e, 0x47]],
    ['audio', 'audio/wav', [...Buffer.from('RIFF')]],
    ['document', 'application/pdf', [...Buffer.from('%PDF')]],
    ['video', 'video/mp4', [0, 0, 0]],
    ['sticker', 'image/webp', [...Buffer.from('RIFF')]],
  ] as const)('send a file in two pushes: %s', async (kind, mimeType, magic) => {
    const { messageId } = await simulator.customerWrites({ from: CUSTOMER, media: { kind, caption: 'See' } })
    const [first, second] = await told(2)
    expect(first.event_id).not.toBe(second.event_id)
    expect([first.payload.id, second.payload.id]).toEqual([messageId, messageId])
    expect(first.payload.data).toMatchObject({ type: kind, context: { link: null, caption: 'See' } })
    const { link } = second.payload.data.context
    const file = await fetch(link)
    expect(file.headers.get('content-type')).toBe(mimeType)
    expect([...new Uint8Array(await file.arrayBuffer())].slice(0, magic.length)).toEqual(magic)
    expect((await fetch(`${link}0`)).status).toBe(403)
    const part = await fetch(link, { headers: { range: 'bytes=0-3' } })
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 4])
    expect(link).not.toContain(simulator.account.publicApi.apiKey)
    simulator.media({ missing: true })
    expect((await fetch(link)).status).toBe(404)
  })

  it('send a file of a size, whose link can be waited for', async () => {
    const media = { kind: 'document', filename: 'plan.pdf', bytes: 300_000, hold: true } as const
    const { messageId } = await simulator.customerWrites({ from: CUSTOMER, media })
    expect(await told(1)).toHaveLength(1)
    await simulator.continueMessage(messageId)
    const second = (await told(2))[1]
    expect(second.payload.data.context.filename).toBe('plan.pdf')
    const bytes = await (await fetch(second.payload.data.context.link)).arrayBuffer()
    expect(bytes.byteLength).toBeGreaterThanOrEqual(300_000)
    expect(bytes.byteLength).toBeLessThan(310_000)
  })

  it('choose a button, a row, or a quick reply of a template', async () => {
    simulator.messages({ reached: 'sent' })
    const buttons = (await send('interactive', interactive())).body.data.message_id
    const rows = (await send('interactive', list)).body.data.message_id
    const template = (await client.send()).body.data.message_id
    await told(3)
    await simulator.choose({ messageId: buttons, id: 'yes' })
    await simulator.choose({ messageId: rows, id: 'mon' })
    await simulator.choose({ messageId: template, id: 'Later' })
    const answers = (await told(6)).slice(3).map(({ payload }) => payload)
    expect(answers.map(({ reply_to }) => reply_to)).toEqual([buttons, rows, template])
    expect(answers.map(({ data }) => data)).toEqual([
      { type: 'interactive', context: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } } },
      {
        type: 'interactive',
        context: {
          type: 'list_reply',
          list_reply: { id: 'mon', title: 'Monday', description: 'from 9' },
        },
      },
      { type: 'button', context: { payload: 'Later', text: 'Later' } },
    ])
    expect((await client.control('choose', { messageId: buttons, id: 'mon' })).status).toBe(400)
  })

  it('open a link of a template', async () => {
    simulator.messages({ reached: 'read' })
    const sent = await send('template', {
      template_name: 'track_visit',
      body: { 1: 'Mohan' },
      buttons: [{ var1: '4711', index: 0 }],
    })
    await told(3)
    await simulator.click({ messageId: sent.body.data.message_id, button: 'Track' })
    const event = (await told(4))[3]
    expect(event.event_type).toBe('message.link_tracking')
    const documented = JSON.parse(
      readFileSync(resolve(import.meta.dirname, '../fixtures/webhooks/message_link_tracking.json'), 'utf8'),
    )
    const keys = (value: object) => Object.keys(value).sort()
    expect(keys(event)).toEqual(keys(documented))
    expect(keys(event.payload)).toEqual(keys(documented.payload))
    expect(event.payload).toMatchObject({
      id: sent.body.data.message_id,
      status: 'read',
      link_tracking: { template_name: 'track_visit', button_info: 'btn-0' },
    })
  })
})

describe('the team', () => {
  it('takes, closes, and finds a closed conversation again under its id', async () => {
    const [asha, rohan] = simulator.users
    const { conversationId } = await simulator.customerWrites({ from: CUSTOMER, text: 'Hello' })
    await client.control(`conversations/${encodeURIComponent(CUSTOMER)}/assign`, { userId: asha!.userId })
    await simulator.closeConversation(conversationId, { by: rohan!.userId })
    const again = await simulator.customerWrites({ from: CUSTOMER, text: 'One more thing' })
    expect(again.conversationId).toBe(conversationId)
    const [, taken, closed, reopened] = await told(4)
    expect(taken).toMatchObject({
      event_type: 'conversation.assign',
      payload: {
        assigned_to: asha!.userId,
        status: 'assigned',
        activity: { activity: 'conv_assigned', action_by: asha!.userId, action_to: asha!.userId },
      },
    })
    expect(closed).toMatchObject({
      event_type: 'conversation.close',
      payload: { status: 'closed', activity: { action_by: rohan!.userId } },
    })
    expect(reopened.payload.conversation).toMatchObject({ status: 'unassigned', assigned_to: null })
    await simulator.assignConversation(conversationId, { userId: null, by: asha!.userId })
    expect((await told(5))[4].payload).toMatchObject({ status: 'unassigned', assigned_to: null })
    expect((await client.control('conversations/nothing/close', {})).status).toBe(404)
  })

  it('writes from the panel', async () => {
    const [, rohan] = simulator.users
    const answer = await client.control('agent-writes', {
      from: rohan!.userId,
      customer: CUSTOMER,
      text: 'Hello from the panel',
    })
    const events = await told(3)
    expect(names(events)).toEqual(['message.sent', 'message.delivered', 'message.read'])
    expect(events[0].payload).toMatchObject({
      id: answer.body.messageId,
      source: 'lc',
      message_by: rohan!.userId,
      conversation: { assigned_to: rohan!.userId, status: 'assigned', unread_count: 0 },
    })
  })
})
