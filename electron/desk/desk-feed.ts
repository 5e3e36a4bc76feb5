/** The desk's line to its relay: the link, who the relay says we are, its clock, and how far it has been read. */
import type { Agent } from '../../shared/relay-protocol.ts'
import type { LinkView } from '../../shared/views/desk.ts'
import type { Secrets } from '../account/vault.ts'
import type { Meta } from '../database/meta.ts'
import { createLink, type Items, type Link } from '../feed/link.ts'
import type { Outages } from '../feed/outages.ts'
import type { Logger } from '../log.ts'

interface DeskFeedOptions {
  readonly secrets: Secrets
  /** "ringside/1.0.0" */
  readonly client: string
  readonly meta: Meta
  /** Where a desk that was never connected begins; null = from now. */
  readonly firstCursor: string | null
  readonly outages: Pick<Outages, 'connected'>
  readonly now: () => Date
  readonly random: () => number
  readonly log: Logger
  /** @param serverTime the relay's clock, ISO */
  readonly onWelcome: (serverTime: string) => void
  /** @param live false while missed events are being replayed */
  readonly onItems: (items: Items, live: boolean) => void
  readonly onCaughtUp: () => void
  /** The relay no longer has what this desk missed. */
  readonly onReset: () => void
  readonly onChange: () => void
}

export interface DeskFeed {
  readonly link: Link
  agent(): Agent
  /** Relay clock minus this machine's, ms. */
  clockOffsetMs(): number
  view(): Pick<LinkView, 'state' | 'caughtUp' | 'clockOffsetMs'>
  /** Reads from the beginning again. */
  forget(): void
}

/** Where the cursor is kept: it moves in the transaction of what it brought. */
export const CURSOR = 'feed.cursor'

export function createDeskFeed(options: DeskFeedOptions): DeskFeed {
  const { secrets, meta, outages, now, log, onChange } = options
  let agent: Agent = secrets.agent
  let state: LinkView['state'] = 'connecting'
  let caughtUp = false
  let clockOffsetMs = 0

  const link = createLink({
    relayUrl: secrets.relayUrl,
    token: secrets.token,
    client: options.client,
    cursor: () => meta.get(CURSOR) ?? options.firstCursor,
    random: options.random,
    log,
    onState: (next) => {
      state = next
      if (next !== 'open') {
        caughtUp = false
        outages.connected(false)
      }
      onChange()
    },
    onWelcome: (frame) => {
      agent = frame.agent
      clockOffsetMs = Date.parse(frame.serverTime) - now().getTime()
      outages.connected(true)
      options.onWelcome(frame.serverTime)
      log.info('connected', { backlog: frame.backlog, clockOffsetMs })
    },
    onItems: (items) => {
      options.onItems(items, caughtUp)
      onChange()
    },
    onCaughtUp: (cursor) => {
      meta.set(CURSOR, cursor)
      caughtUp = true
      options.onCaughtUp()
      onChange()
    },
    onReset: (frame) => {
      log.warn('the relay no longer has what this desk missed', { reason: frame.reason })
      meta.set(CURSOR, frame.cursor)
      options.onReset()
    },
  })

  return {
    link,
    agent: () => agent,
    clockOffsetMs: () => clockOffsetMs,
    view: () => ({ state, caughtUp, clockOffsetMs }),
    forget: () => meta.delete(CURSOR),
  }
}
