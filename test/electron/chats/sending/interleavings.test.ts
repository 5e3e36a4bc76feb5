/**
 * Any order of answers, webhooks, crashes and lost feeds: every message is asked for at most once, in the order of
 * its thread, and ends in the state that all that was said of it means.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accepted, aSender, CHAT, OTHER_CHAT, told } from './a-sender.ts'

const CHATS = [CHAT, OTHER_CHAT] as const

type Step =
  | { readonly do: 'write'; readonly chat: 0 | 1 }
  /** Which of those under way, as far along as they are many. */
  | {
      readonly do: 'answer'
      readonly which: number
      readonly how: 'accepted' | 'no id' | 'refused' | 'unconfirmed'
    }
  | {
      readonly do: 'webhook'
      readonly which: number
      readonly type: 'message.sent' | 'message.delivered' | 'message.failed'
      readonly by: 'reference' | 'words'
    }
  | { readonly do: 'crash' }
  | { readonly do: 'feed'; readonly ready: boolean }

const which = fc.nat(20)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      chat: fc.constantFrom(0 as const, 1 as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      which,
      how: fc.constantFrom('accepted', 'no id', 'refused', 'unconfirmed'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('webhook' as const),
      which,
      type: fc.constantFrom('message.sent', 'message.delivered', 'message.failed'),
      by: fc.constantFrom('reference', 'words'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('feed' as const), ready: fc.boolean() }) },
)

/** What the provider knows of a message it was asked to send. */
interface Known {
  readonly refId: string
  readonly body: string
  readonly chat: string
  readonly messageId: string
  /** Of the desk that is open: nobody hears an answer of one that has crashed. */
  answer:
    | ((
        outcome:
          | ReturnType<typeof accepted>
          | { kind: 'unconfirmed' }
          | { kind: 'refused'; fault: { code: 'message-failed'; detail: null } },
      ) => void)
    | null
  refused: boolean
  failed: boolean
  heard: boolean
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

async function play(steps: readonly Step[]) {
  let desk = aSender()
  const { provider } = desk
  const written: { refId: string; chat: string }[] = []
  const known: Known[] = []
  const learn = () => {
    for (const { message, answer } of provider.asked.slice(known.length)) {
      const body = 'body' in message.content ? message.content.body : ''
      const messageId = `id of ${body}`
      known.push({
        refId: message.refId,
        body,
        chat: message.number,
        messageId,
        answer,
        refused: false,
        failed: false,
        heard: false,
      })
    }
  }

  for (const one of steps) {
    switch (one.do) {
      case 'write': {
        const chat = CHATS[one.chat]
        written.push({ refId: await desk.send(`message ${written.length}`, chat), chat })
        break
      }
      case 'answer': {
        const open = known.filter(({ answer }) => answer !== null)
        const message = open[one.which % (open.length || 1)]
        if (message?.answer) {
          // What was heard of is not refused: the provider has it.
          const refused = one.how === 'refused' && !message.heard
          message.refused = refused
          message.answer(
            refused
              ? { kind: 'refused', fault: { code: 'message-failed', detail: null } }
              : one.how === 'unconfirmed' || one.how === 'refused'
                ? { kind: 'unconfirmed' }
                : accepted(one.how === 'accepted' ? message.messageId : null),
          )
          message.answer = null
        }
        break
      }
      case 'webhook': {
        const sent = known.filter(({ refused }) => !refused)
        const message = sent[one.which % (sent.length || 1)]
        if (message !== undefined) {
          const { messageId, body, chat, refId } = message
          message.heard = true
          message.failed ||= one.type === 'message.failed'
          desk.apply(
            told(messageId, {
              type: one.type,
              body,
              customer: chat,
              refId: one.by === 'reference' ? refId : null,
            }),
          )
        }
        break
      }
      case 'crash':
        desk.sending.stop()
        for (const message of known) message.answer = null
        desk = aSender({}, desk)
        break
      case 'feed':
        desk.world.ready = one.ready
        desk.sending.feedChanged()
        break
    }
    await settled()
    learn()
  }
  // In the end the feed is there, every answer has come or timed out, and every webhook comes once more.
  desk.world.ready = true
  desk.sending.feedChanged()
  for (;;) {
    await settled()
    learn()
    const open = known.filter(({ answer }) => answer !== null)
    if (open.length === 0) break
    for (const message of open) {
      message.answer?.({ kind: 'unconfirmed' })
      message.answer = null
    }
  }
  for (const { messageId, body, chat, refused } of known)
    if (!refused) desk.apply(told(messageId, { body, customer: chat }))
  return { desk, written, known, asked: provider.asked }
}

describe('whatever happens in between', () => {
  it('every message is asked for once, in order, and ends as the provider has it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { desk, written, known, asked } = await play(steps)
        const asks = asked.map(({ message }) => message.refId)
        expect(new Set(asks).size).toBe(asks.length)
        expect([...asks].sort()).toEqual(written.map(({ refId }) => refId).sort())
        for (const chat of CHATS) {
          const inThread = (refId: string) => written.some((one) => one.refId === refId && one.chat === chat)
          expect(asks.filter(inThread)).toEqual(
            written.filter((one) => one.chat === chat).map(({ refId }) => refId),
          )
        }
        for (const { refId, refused, failed, messageId } of known) {
          const bubble = desk.bubble(refId)
          const row = desk.database.get('SELECT state FROM outgoing WHERE ref_id = ?', refId)
          expect(row?.state).toBe(refused ? 'refused' : failed ? 'failed' : 'sent')
          expect(bubble?.messageId).toBe(refused ? null : messageId)
          // The thread reads a failure from its webhook.
          if (refused) expect(bubble?.states.at(-1)).toBe('failed')
          else if (!failed) expect(bubble?.states.at(-1)).toBe('sent')
        }
        expect(desk.threads.bubbles).toHaveLength(written.length)
        desk.sending.stop()
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
