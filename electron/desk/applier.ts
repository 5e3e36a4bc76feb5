/** Applies what the relay sends: one transaction for a page of events and the cursor behind it. */
import { parseEvent, type RingsideEvent } from '../../shared/events.ts'
import type { Database } from '../database/database.ts'
import type { Meta } from '../database/meta.ts'
import type { Archive } from '../feed/archive.ts'
import type { Delays } from '../feed/delays.ts'
import type { Items } from '../feed/link.ts'
import type { Logger } from '../log.ts'
import type { PopLog } from '../pop/pop-log.ts'
import type { PopTester } from '../pop/pop-test.ts'

interface ApplierOptions {
  readonly database: Database
  readonly archive: Archive
  readonly meta: Meta
  /** Where the cursor is kept. */
  readonly cursorKey: string
  /** Every feature that keeps something of events, in this order; inside the transaction of the page. */
  readonly features: readonly ((event: RingsideEvent, receivedAt: string, live: boolean) => void)[]
  readonly popLog: Pick<PopLog, 'seen'>
  readonly popTest: Pick<PopTester, 'arrived'>
  readonly delays: Delays
  readonly now: () => Date
  readonly clockOffsetMs: () => number
  readonly log: Logger
}

export interface Applier {
  /** @param live false while missed events are being replayed */
  apply(items: Items, live: boolean): void
  /**
   * What this desk itself has done: the relay's copy of it comes later, as a duplicate. Inside the caller's
   * transaction.
   */
  applyOwn(event: RingsideEvent): void
  /** When the relay received the newest event, on the relay's clock. */
  lastEventAt(): string | null
}

export function createApplier(options: ApplierOptions): Applier {
  const { database, archive, meta, features, popLog, popTest, delays, now, clockOffsetMs, log } = options
  let lastEventAt: string | null = null

  const relayNow = () => new Date(now().getTime() + clockOffsetMs()).toISOString()

  const applyOne = (event: RingsideEvent, receivedAt: string, live: boolean) => {
    // It is no news of a customer: nothing of it is kept.
    if (event.type === 'test') {
      if (live) popTest.arrived(event, receivedAt)
      return
    }
    // The archive tells a second delivery; applying it again would change nothing either.
    if (!archive.keep(event, receivedAt)) return
    for (const feature of features) feature(event, receivedAt, live)
    if (event.sessionId !== null && event.type.startsWith('call.')) {
      popLog.seen(event.sessionId, { receivedAt, appliedAt: relayNow(), live })
    }
  }

  return {
    apply(items, live) {
      const news: { event: RingsideEvent; receivedAt: string }[] = []
      database.transaction(() => {
        for (const { event: raw, receivedAt, cursor } of items) {
          const event = parseEvent(raw)
          if (event === null) log.warn('an event of the relay could not be read', { cursor })
          else {
            applyOne(event, receivedAt, live)
            news.push({ event, receivedAt })
          }
          lastEventAt = receivedAt
        }
        const last = items.at(-1)
        if (last) meta.set(options.cursorKey, last.cursor)
      })
      if (!live) return
      const appliedAt = now().getTime()
      for (const one of news) delays.note({ ...one, appliedAt, clockOffsetMs: clockOffsetMs() })
    },
    applyOwn: (event) => applyOne(event, relayNow(), true),
    lastEventAt: () => lastEventAt,
  }
}
