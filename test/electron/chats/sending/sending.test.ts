/** What leaves: in the order of its thread, once, and settled by whatever is heard of it first. */
import { describe, expect, it, vi } from 'vitest'
import { fail, ok } from '../../../../electron/result.ts'
import type { OutgoingContent } from '../../../../shared/chats/outgoing.ts'
import { until } from '../../../support/until.ts'
import { accepted, aSender, CHAT, ME, OTHER_CHAT, text, told } from './a-sender.ts'

const HOUR_MS = 60 * 60_000

describe('a message', () => {
  it('stands in its thread before it leaves, and is accepted', async () => {
    const desk = aSender()
    desk.world.ready = false
    const key = await desk.send('Hello')
    expect(desk.bubble(key)).toMatchObject({
      chat: CHAT,
      kind: 'text',
      context: { body: 'Hello', preview_url: true },
      sentBy: ME,
      states: ['waiting'],
    })
    expect(desk.provider.asked).toEqual([])
    desk.world.ready = true
    desk.sending.feedChanged()
    await until(() => desk.provider.asked.length === 1)
    expect(desk.provider.asked[0]?.message).toMatchObject({
      number: CHAT,
      refId: key,
      phoneNumberId: '411835805357155',
      replyTo: null,
    })
    desk.provider.asked[0]?.answer(accepted('m1'))
    await until(() => desk.states()[0] === 'accepted')
    expect(desk.bubble(key)).toMatchObject({ states: ['waiting', 'sending', 'sent'], messageId: 'm1' })
    desk.apply(told('m1', { type: 'message.delivered' }))
    expect(desk.states()).toEqual(['sent'])
  })

  it('waits for the one before it in the same thread, and for nobody in another', async () => {
    const desk = aSender()
    for (const body of ['1', '2']) await desk.send(body)
    await desk.send('other', OTHER_CHAT)
    await until(() => desk.provider.asked.length === 2)
    const bodies = () =>
      desk.provider.asked.map(({ message: { content } }) => 'body' in content && content.body)
    expect(bodies()).toEqual(['1', 'other'])
    desk.provider.asked[0]?.answer({ kind: 'refused', fault: { code: 'message-failed', detail: 'no' } })
    await until(() => desk.provider.asked.length === 3)
    expect(bodies()).toEqual(['1', 'other', '2'])
    expect(desk.threads.bubbles[0]).toMatchObject({
      states: ['waiting', 'sending', 'failed'],
      fault: { detail: 'no' },
    })
  })

  it('has a time of its own in its thread, also within one millisecond', async () => {
    const desk = aSender({ now: () => new Date('2026-11-25T10:00:00.000Z') })
    for (const body of ['1', '2', '3']) await desk.send(body)
    const times = desk.threads.bubbles.map(({ at }) => at)
    expect([...new Set(times)].sort()).toEqual(times)
    expect(times).toHaveLength(3)
  })

  it('answers the one it quotes, and is not written where that has no id', async () => {
    const desk = aSender()
    const sent = await desk.sending.send(CHAT, text('Yes'), 'their message')
    if (!sent.ok) throw new Error(sent.fault.code)
    await until(() => desk.provider.asked.length === 1)
    expect(desk.provider.asked[0]?.message.replyTo).toBe('their id')
    expect(desk.bubble(sent.value.key)?.replyTo).toBe('their id')
    expect(await desk.sending.send(CHAT, text('Yes'), 'gone')).toEqual(fail('message-gone'))
  })

  it('is said to be wrong field by field, before anything is written', async () => {
    const desk = aSender()
    expect(await desk.sending.send(CHAT, text(' '), null)).toEqual({
      ok: false,
      fault: { code: 'message-invalid', detail: null, fields: { body: 'missing' } },
    })
    expect(await desk.sending.send('someone', text('Hello'), null)).toEqual(fail('invalid-number'))
    const template: OutgoingContent = { type: 'template', templateId: 'x', values: [], headerMedia: null }
    expect(await desk.sending.send(CHAT, template, null)).toEqual(fail('template-unknown'))
    desk.world.windowEndsAt = null
    expect(await desk.sending.send(CHAT, text('Hello'), null)).toEqual(fail('window-closed'))
    expect(desk.states()).toEqual([])
  })

  it('that waited until the window closed fails, and nothing leaves', async () => {
    const desk = aSender()
    desk.world.ready = false
    const key = await desk.send('Hello')
    desk.world.windowEndsAt = new Date(Date.now() - 1).toISOString()
    desk.world.ready = true
    desk.sending.feedChanged()
    await until(() => desk.states()[0] === 'refused')
    expect(desk.provider.asked).toEqual([])
    expect(desk.bubble(key)).toMatchObject({
      states: ['waiting', 'failed'],
      fault: { code: 'window-closed' },
    })
    expect(desk.sending.canOf(key)).toMatchObject({ retry: false, remove: true })
  })

  it('is sent from the number of that moment', async () => {
    const desk = aSender()
    desk.world.phoneNumberId = 'another'
    await desk.send('Hello')
    await until(() => desk.provider.asked.length === 1)
    expect(desk.provider.asked[0]?.message.phoneNumberId).toBe('another')
  })
})

describe('one in doubt', () => {
  const inDoubt = async (body = 'Hello') => {
    const desk = aSender()
    const key = await desk.send(body)
    await until(() => desk.provider.asked.length === 1)
    return { ...desk, key, answer: desk.provider.asked[0]!.answer }
  }

  it('is settled by its id, by our reference, or by what it says', async () => {
    for (const refId of [null, 'ours'] as const) {
      const desk = await inDoubt()
      desk.answer({ kind: 'unconfirmed' })
      await until(() => desk.states()[0] === 'unconfirmed')
      desk.apply(told('m1', { body: refId === null ? 'Hello' : '', refId: refId && desk.key }))
      expect(desk.states()).toEqual(['sent'])
      expect(desk.bubble(desk.key)).toMatchObject({
        states: ['waiting', 'sending', 'unconfirmed', 'sent'],
        messageId: 'm1',
      })
    }
  })

  it('is not settled by another message', async () => {
    const desk = await inDoubt()
    desk.answer({ kind: 'unconfirmed' })
    await until(() => desk.states()[0] === 'unconfirmed')
    desk.apply(
      told('m1', { body: 'Something else' }),
      told('m2', { body: 'Hello', refId: 'somebody else’s' }),
      told('m3', { body: 'Hello', customer: OTHER_CHAT }),
      told('m4', { body: 'Hello', source: 'cmp' }),
      told('m5', { body: 'Hello', at: new Date(Date.now() + 3 * 60_000).toISOString() }),
    )
    expect(desk.states()).toEqual(['unconfirmed'])
  })

  it('is settled by a webhook that came before the time-out, and after a crash', async () => {
    const desk = await inDoubt()
    desk.apply(told('m1', { body: 'Hello' }))
    // Its answer would say its id: until then nobody guesses.
    expect(desk.states()).toEqual(['sending'])
    desk.answer({ kind: 'unconfirmed' })
    await until(() => desk.states()[0] === 'sent')

    const crashed = await inDoubt()
    crashed.apply(told('m1', { body: 'Hello' }))
    crashed.sending.stop()
    const again = aSender({}, crashed)
    expect(again.states()).toEqual(['sent'])
    expect(again.bubble(crashed.key)).toMatchObject({ messageId: 'm1' })
    expect(again.provider.asked).toHaveLength(1)
  })

  it('is unconfirmed after a crash, what waited waits, and nothing leaves twice', async () => {
    const desk = await inDoubt()
    await desk.send('after it')
    desk.sending.stop()
    const again = aSender({}, desk)
    await until(() => again.provider.asked.length === 2)
    expect(again.states()).toEqual(['unconfirmed', 'sending'])
    expect(again.bubble(desk.key)?.states.at(-1)).toBe('unconfirmed')
    expect(again.provider.asked[1]?.message.content).toMatchObject({ body: 'after it' })
  })

  it('may be sent again after ten minutes, once the feed has caught up', async () => {
    const desk = await inDoubt()
    desk.answer({ kind: 'unconfirmed' })
    await until(() => desk.states()[0] === 'unconfirmed')
    expect(desk.sending.sendAnyway(desk.key)).toEqual(fail('message-unconfirmed'))
    desk.world.aheadMs = 10 * 60_000
    desk.world.ready = false
    expect(desk.sending.canOf(desk.key).sendAnyway).toBe(false)
    desk.world.ready = true
    expect(desk.sending.canOf(desk.key).sendAnyway).toBe(true)
    const sent = desk.sending.sendAnyway(desk.key)
    if (!sent.ok) throw new Error(sent.fault.code)
    await until(() => desk.provider.asked.length === 2)
    expect(desk.provider.asked[1]?.message).toMatchObject({ refId: sent.value.key })
    expect(sent.value.key).not.toBe(desk.key)
    expect(desk.sending.canOf(desk.key).sendAnyway).toBe(false)
    expect(desk.sending.sendAnyway(desk.key)).toEqual(fail('message-gone'))
  })

  it('says so itself when it has been in doubt for long enough', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    try {
      const desk = aSender()
      const key = await desk.send('Hello')
      await vi.waitFor(() => expect(desk.provider.asked).toHaveLength(1))
      desk.provider.asked[0]?.answer({ kind: 'unconfirmed' })
      await vi.waitFor(() => expect(desk.states()).toEqual(['unconfirmed']))
      desk.threads.touched.length = 0
      await vi.advanceTimersByTimeAsync(10 * 60_000)
      expect(desk.threads.touched).toEqual([key])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('one that failed', () => {
  it('is sent once more as a new one; what never left makes place for it', async () => {
    const desk = aSender()
    const key = await desk.send('Hello')
    await until(() => desk.provider.asked.length === 1)
    desk.provider.asked[0]?.answer({ kind: 'refused', fault: { code: 'whatsapp-balance', detail: null } })
    await until(() => desk.states()[0] === 'refused')
    expect(desk.sending.canOf(key)).toMatchObject({ retry: true, remove: true, cancel: false })
    const sent = desk.sending.retry(key)
    if (!sent.ok) throw new Error(sent.fault.code)
    expect(desk.threads.bubbles.map(({ refId }) => refId)).toEqual([sent.value.key])
    expect(desk.sending.retry(key)).toEqual(fail('message-gone'))
    await until(() => desk.provider.asked.length === 2)
  })

  it('after it left stays, with the reason, and is followed by a new one', async () => {
    const desk = aSender()
    const key = await desk.send('Hello')
    await until(() => desk.provider.asked.length === 1)
    desk.provider.asked[0]?.answer(accepted('m1'))
    await until(() => desk.states()[0] === 'accepted')
    desk.apply(told('m1', { type: 'message.failed' }), told('m1'), told('m1', { type: 'message.read' }))
    expect(desk.states()).toEqual(['failed'])
    expect(desk.sending.canOf(key)).toMatchObject({ retry: true, remove: false })
    expect(desk.sending.remove(key)).toEqual(fail('message-gone'))
    expect(desk.sending.retry(key)).toMatchObject({ ok: true })
    expect(desk.threads.bubbles).toHaveLength(2)
    expect(desk.sending.canOf(key).retry).toBe(false)
  })

  it('is taken out of the thread when it never left', async () => {
    const desk = aSender()
    const key = await desk.send('Hello')
    await until(() => desk.provider.asked.length === 1)
    expect(desk.sending.remove(key)).toEqual(fail('message-gone'))
    desk.provider.asked[0]?.answer({ kind: 'refused', fault: { code: 'offline', detail: null } })
    await until(() => desk.states()[0] === 'refused')
    expect(desk.sending.remove(key)).toEqual(ok(null))
    expect(desk.threads.bubbles).toEqual([])
  })
})

describe('one that waits', () => {
  it('is cancelled without a trace; its words go back where nothing else is written', async () => {
    const desk = aSender()
    desk.world.ready = false
    const [first, second] = [await desk.send('first'), await desk.send('second')]
    expect(desk.sending.waiting()).toBe(2)
    expect(desk.sending.canOf(first)).toMatchObject({ cancel: true, sendNow: true })
    expect(desk.sending.cancel(first)).toEqual(ok(null))
    expect(desk.sending.draftOf(CHAT).text).toBe('first')
    expect(desk.sending.cancel(second)).toEqual(ok(null))
    expect(desk.sending.draftOf(CHAT).text).toBe('first')
    expect(desk.threads.bubbles).toEqual([])
    expect(desk.sending.cancel(first)).toEqual(fail('message-gone'))
    desk.world.ready = true
    desk.sending.feedChanged()
    expect(desk.provider.asked).toEqual([])
  })

  it('is sent now with those before it, in their order', async () => {
    const desk = aSender()
    desk.world.ready = false
    await desk.send('1')
    const second = await desk.send('2')
    await desk.send('3')
    desk.sending.sendNow(second)
    await until(() => desk.provider.asked.length === 1)
    desk.provider.asked[0]?.answer(accepted('m1'))
    await until(() => desk.provider.asked.length === 2)
    desk.provider.asked[1]?.answer(accepted('m2'))
    await until(() => desk.states().join() === 'accepted,accepted,waiting')
    expect(desk.provider.asked.map(({ message: { content } }) => 'body' in content && content.body)).toEqual([
      '1',
      '2',
    ])
  })

  it('changes what can be done with it when the feed is lost or has caught up', async () => {
    const desk = aSender()
    desk.sending.feedChanged()
    desk.world.ready = false
    const key = await desk.send('1')
    desk.sending.feedChanged()
    expect(desk.threads.touched).toContain(key)
  })

  it('waits over a restart, and its window is looked at again then', async () => {
    const desk = aSender()
    desk.world.ready = false
    await desk.send('Hello')
    desk.sending.stop()
    const again = aSender({ windowEndsAt: () => new Date(Date.now() - HOUR_MS).toISOString() }, desk)
    await until(() => again.states()[0] === 'refused')
    expect(again.provider.asked).toEqual([])
  })
})
