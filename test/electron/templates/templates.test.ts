/** Sending templates: real HTTP to the simulator, whose webhooks come back as the relay would bring them. */
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createMessagesApi } from '../../../electron/api/messages.ts'
import { createTemplateList } from '../../../electron/api/template-list.ts'
import { createTemplates } from '../../../electron/templates/templates.ts'
import type { RingsideEvent } from '../../../shared/events.ts'
import { normaliseWebhook } from '../../../shared/myoperator/normalise.ts'
import type { TemplateValue } from '../../../shared/views/templates.ts'
import { createSimulator, type Simulator } from '../../../simulator/create-simulator.ts'
import { createReceiver, type Receiver } from '../../simulator/receiver.ts'
import { tempDatabase } from '../../support/temp-database.ts'
import { until } from '../../support/until.ts'
import { aSender } from '../chats/sending/a-sender.ts'

const NUMBER = '+919876543210'
const SENDS = '/publicapi/chat/messages'
const LISTS = '/publicapi/chat/templates'
const CONFIRMED = { ok: true, value: { state: 'sent' } }
const UNCONFIRMED = { ok: true, value: { state: 'unconfirmed' } }
const IN_DOUBT = { ok: false, fault: { code: 'message-unconfirmed', detail: null } }

const value = (key: string, text: string): TemplateValue => ({
  place: 'body',
  key,
  button: null,
  value: text,
})
const NAME = [value('name', 'Asha')]

describe('templates', () => {
  let simulator: Simulator
  let receiver: Receiver
  beforeEach(async () => {
    receiver = await createReceiver()
    onTestFinished(() => receiver.close())
    simulator = await createSimulator({ speed: 0, webhookUrl: receiver.url })
    onTestFinished(() => simulator.close())
  })

  /** @param database of a desk that was closed before */
  function aDesk(database = tempDatabase()) {
    const templates = createTemplates({
      read: createTemplateList(fetch, simulator.account, 5_000),
      now: () => sender.now(),
    })
    const sender = aSender(
      {
        messages: createMessagesApi(fetch, simulator.account, 400),
        sendsFrom: () => simulator.account.publicApi.phoneNumberId,
        findTemplate: templates.find,
        onTemplateUnknown: templates.forget,
        namesFor: (number) => (number === NUMBER ? ['Asha Rao'] : []),
      },
      { database },
    )
    const idOf = async (name: string, language: string) => {
      const list = await templates.list(false)
      const found =
        list.ok && list.value.templates.find((one) => one.name === name && one.language === language)
      return found ? found.id : ''
    }
    const send = async (
      more: { number?: string; values?: readonly TemplateValue[]; anyway?: boolean; name?: string } = {},
    ) => {
      const { number = NUMBER, values = NAME, anyway = false, name = 'missed_your_call' } = more
      const templateId = await idOf(name, 'en')
      return sender.sending.sendTemplate({ number, templateId, values, headerFileId: null, anyway })
    }
    return {
      list: templates.list,
      database,
      news: sender.news,
      bubbles: sender.threads.bubbles,
      stop: sender.sending.stop,
      send,
      apply: (events: readonly RingsideEvent[]) => sender.apply(...events),
      passes: (ms: number) => {
        sender.world.aheadMs += ms
      },
      rows: () => database.all('SELECT state, message_id FROM outgoing ORDER BY place'),
    }
  }

  const webhooks = async (count: number) => {
    await until(() => receiver.received.length >= count)
    return receiver.received.flatMap(({ text }) => normaliseWebhook(JSON.parse(text), new Date()))
  }
  const sends = () => simulator.requests().filter(({ path }) => path === SENDS)
  const lists = () => simulator.requests().filter(({ path }) => path === LISTS)

  it('sends one once, written before it left; its webhooks are no news', async () => {
    const desk = aDesk()
    expect(await desk.send()).toEqual(CONFIRMED)
    expect(sends()).toHaveLength(1)
    expect(sends()[0]?.body).toMatchObject({
      customer_country_code: '91',
      customer_number: '9876543210',
      phone_number_id: simulator.account.publicApi.phoneNumberId,
      data: { context: { template_name: 'missed_your_call', language: 'en', body: { name: 'Asha' } } },
    })
    expect(desk.rows()).toMatchObject([{ state: 'accepted', message_id: expect.any(String) }])
    desk.apply(await webhooks(3))
    expect(desk.rows()).toMatchObject([{ state: 'sent' }])
    expect(desk.news).toEqual([])
    expect(await desk.send()).toEqual(CONFIRMED)
  })

  it('is written before the provider hears of it', async () => {
    const desk = aDesk()
    simulator.fault({ route: SENDS, timeout: 'after' })
    const sending = desk.send()
    await until(() => sends().length === 1)
    expect(desk.rows()).toMatchObject([{ state: 'sending' }])
    // A second click finds the first.
    expect(await desk.send()).toEqual(IN_DOUBT)
    expect(await sending).toEqual(UNCONFIRMED)
  })

  it.each(['null', 'echoed'] as const)(
    'is unconfirmed after a time-out, asks before another, and is settled by its webhook (ref %s)',
    async (refId) => {
      const desk = aDesk()
      simulator.messages({ refId })
      simulator.fault({ route: SENDS, timeout: 'after' })
      expect(await desk.send()).toEqual(UNCONFIRMED)
      expect(await desk.send()).toEqual(IN_DOUBT)
      expect(await desk.send({ number: '+919876500000' })).toEqual(CONFIRMED)
      expect(sends()).toHaveLength(2)

      const told = await webhooks(6)
      desk.apply(told.filter(({ customer }) => customer === NUMBER).slice(0, 1))
      await vi.waitFor(() => expect(desk.news).toHaveLength(1))
      expect(desk.news).toMatchObject([{ number: NUMBER, names: ['Asha Rao'], state: 'sent', reason: null }])
      desk.apply(told)
      expect(desk.rows()).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
      expect(desk.news).toHaveLength(1)
      expect(sends()).toHaveLength(2)
      expect(await desk.send()).toEqual(CONFIRMED)
    },
  )

  it('is confirmed by a webhook that is quicker than the time-out', async () => {
    const desk = aDesk()
    simulator.fault({ route: SENDS, timeout: 'after' })
    const sending = desk.send()
    desk.apply(await webhooks(1))
    expect(await sending).toEqual(CONFIRMED)
    expect(desk.news).toEqual([])
  })

  it('is unconfirmed after a 5xx; the agent may send another one anyway', async () => {
    const desk = aDesk()
    simulator.messages({ refuse: 'server-error' })
    expect(await desk.send()).toEqual(UNCONFIRMED)
    simulator.messages({})
    expect(await desk.send()).toEqual(IN_DOUBT)
    expect(await desk.send({ anyway: true })).toEqual(CONFIRMED)
    desk.apply(await webhooks(1))
    // The second one's id is known: its webhook says nothing of the first.
    expect(desk.rows()).toMatchObject([{ state: 'unconfirmed' }, { state: 'sent' }])
  })

  it('is told from its twin: a message settles one of them only', async () => {
    const desk = aDesk()
    simulator.fault({ route: SENDS, timeout: 'after', times: 2 })
    await desk.send()
    expect(await desk.send({ anyway: true })).toEqual(UNCONFIRMED)
    const told = (await webhooks(6)).flatMap((one) => (one.type === 'message.sent' ? [one] : []))
    // Nothing but the id is different.
    const createdAt = told[0]?.payload.createdAt ?? null
    desk.apply(told.map((one) => ({ ...one, payload: { ...one.payload, createdAt } })))
    expect(desk.rows()).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
    expect(new Set(desk.rows().map((row) => row.message_id)).size).toBe(2)
  })

  it('is in doubt for a day at most, and over a restart', async () => {
    const desk = aDesk()
    simulator.fault({ route: SENDS, timeout: true })
    const sending = desk.send()
    await until(() => sends().length === 1)
    desk.stop()
    await sending
    expect(desk.rows()).toMatchObject([{ state: 'sending' }])
    const again = aDesk(desk.database)
    expect(again.rows()).toMatchObject([{ state: 'unconfirmed' }])
    expect(await again.send()).toEqual(IN_DOUBT)
    again.passes(25 * 60 * 60_000)
    expect(await again.send()).toEqual(CONFIRMED)
  })

  it('that fails later is told with the reason, and stays failed', async () => {
    const desk = aDesk()
    simulator.messages({ reached: 'failed' })
    expect(await desk.send()).toEqual(CONFIRMED)
    const told = await webhooks(1)
    desk.apply([...told, ...told])
    await vi.waitFor(() => expect(desk.news).toHaveLength(1))
    expect(desk.news).toMatchObject([{ state: 'failed', reason: 'Message undeliverable' }])
    const [failure] = told
    if (failure?.type !== 'message.failed') throw new Error('no failure')
    desk.apply([{ ...failure, type: 'message.sent', payload: { ...failure.payload, status: 'sent' } }])
    expect(desk.rows()).toMatchObject([{ state: 'failed' }])
  })

  it('is not settled by what is another message', async () => {
    const desk = aDesk()
    simulator.fault({ route: SENDS, timeout: 'after' })
    await desk.send()
    const [sent] = await webhooks(1)
    if (sent?.type !== 'message.sent') throw new Error('not sent')
    const { payload } = sent
    const later = new Date(Date.now() + 5 * 60_000).toISOString()
    desk.apply([
      { ...sent, customer: '+919876500000' },
      { ...sent, payload: { ...payload, source: 'cmp' } },
      { ...sent, payload: { ...payload, myopRefId: 'somebody else’s' } },
      { ...sent, payload: { ...payload, createdAt: later } },
      { ...sent, payload: { ...payload, kind: 'text', context: { body: 'hi' } } },
      { ...sent, payload: { ...payload, context: { ...payload.context, name: 'welcome' } } },
      { ...sent, payload: { ...payload, context: { ...payload.context, language: 'hi' } } },
      { ...sent, type: 'message.received', direction: 'incoming' },
    ])
    expect(desk.rows()).toMatchObject([{ state: 'unconfirmed' }])
    desk.apply([sent])
    expect(desk.rows()).toMatchObject([{ state: 'sent' }])
  })

  it('is confirmed by the relay’s word where the conversation is somebody else’s', async () => {
    const desk = aDesk()
    await desk.send()
    const [sent] = await webhooks(1)
    if (sent?.type !== 'message.sent') throw new Error('not sent')
    const payload = { wroteId: sent.payload.messageId, userId: null }
    desk.apply([{ ...sent, type: 'reply', eventId: 'reply', payload }])
    expect(desk.rows()).toMatchObject([{ state: 'sent' }])
  })

  it('refuses what cannot be sent before anything leaves', async () => {
    const desk = aDesk()
    expect(await desk.send({ number: '1909' })).toMatchObject({ fault: { code: 'invalid-number' } })
    expect(await desk.send({ name: 'gone' })).toMatchObject({ fault: { code: 'template-unknown' } })
    expect(await desk.send({ values: [value('name', ' \n'), value('other', 'x')] })).toEqual({
      ok: false,
      fault: { code: 'template-refused', detail: null, fields: { 'body.name': 'missing' } },
    })
    expect(sends()).toEqual([])
    expect(desk.rows()).toEqual([])
  })

  it('says why it was refused, and is not in doubt then', async () => {
    const desk = aDesk()
    simulator.messages({ refuse: 'insufficient-balance' })
    expect(await desk.send()).toMatchObject({ fault: { code: 'whatsapp-balance' } })
    // It is corrected where it was filled in: no bubble says it once more.
    expect(desk.rows()).toEqual([])
    expect(desk.bubbles).toEqual([])
    simulator.messages({})
    expect(await desk.send()).toEqual(CONFIRMED)
  })

  it('keeps the list for ten minutes, one reading for all; a template that has gone is looked for again', async () => {
    const desk = aDesk()
    await Promise.all([desk.list(false), desk.list(true), desk.list(false)])
    await desk.list(false)
    // As many requests as there are pages.
    const once = lists().length
    expect(new Set(lists().map(({ query }) => JSON.stringify(query))).size).toBe(once)
    desk.passes(10 * 60_000)
    await desk.list(false)
    expect(lists()).toHaveLength(2 * once)
    simulator.messages({ refuse: 'template-not-associated' })
    expect(await desk.send()).toMatchObject({ fault: { code: 'template-unknown' } })
    await desk.list(false)
    expect(lists()).toHaveLength(3 * once)
  })

  it('does not keep a list that could not be read', async () => {
    const desk = aDesk()
    simulator.fault({ route: LISTS, status: 503 })
    expect(await desk.list(false)).toMatchObject({ fault: { code: 'templates-unavailable' } })
    expect(await desk.list(false)).toMatchObject({ ok: true })
  })
})
