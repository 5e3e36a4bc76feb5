/** What of WhatsApp needs this agent now: part of the desk's state, so it is worked out again only when it changed. */
import type { ChatsView, ClosingWindow } from '../../../shared/views/chats.ts'
import type { Database } from '../../database/database.ts'
import { numberView } from '../../number-view.ts'
import { type ChatRow, type ChatRows, toChatRow } from './chat-rows.ts'
import type { Items } from './items.ts'
import { namesOf, type People, personOf } from './people.ts'
import { lastLine } from './row-views.ts'

export interface Duties {
  /**
   * @param cardNumbers of the calls on the desk
   * @param waiting messages of ours that have not left
   */
  view(
    cardNumbers: readonly string[],
    waiting: number,
  ): { readonly view: ChatsView; readonly recheckInMs: number | null }
  /** Rows of threads, or names, are not what they were. */
  changed(): void
  /** Messages of this thread are not what they were; its row is. */
  touched(chat: string): void
}

interface DutiesOptions {
  readonly database: Database
  readonly items: Items
  readonly rows: ChatRows
  readonly people: People
  /** ms since 1970, the relay's clock. */
  readonly relayNow: () => number
}

const CLOSES_WITHIN_MS = 2 * 60 * 60_000
const SHOWN = 20

/** As the indexes have it. Whoever is unassigned has no owner, and nobody else. */
const OPEN = 'is_open = 1'

export function createDuties({ database, items, rows, people, relayNow }: DutiesOptions): Duties {
  let kept: {
    readonly userId: string
    readonly counts: Pick<ChatsView, 'mine' | 'unassigned' | 'unread'>
    /** Soonest first. */
    readonly closing: readonly ClosingWindow[]
    readonly closingTotal: number
    readonly asOf: number
    /** When time alone makes it another; null: never. */
    readonly until: number | null
  } | null = null

  const iso = (ms: number) => new Date(ms).toISOString()

  const count = (where: string, ...values: string[]) => {
    const row = database.get(
      `SELECT count(*) AS n, count(*) FILTER (WHERE unread > 0) AS unread FROM chats WHERE ${OPEN} AND ${where}`,
      ...values,
    )
    return { all: Number(row?.n), unread: Number(row?.unread) }
  }

  const read = (userId: string, now: number) => {
    const [mine, unassigned] = [count('owner = ?', userId), count('owner IS NULL')]
    const soon = iso(now + CLOSES_WITHIN_MS)
    // The planner would rather look through all that are open.
    const waiting = `FROM chats INDEXED BY chats_waiting WHERE ${OPEN} AND waits = 1 AND (owner IS NULL OR owner = ?)`
    const closing = database
      .all(
        `SELECT * ${waiting} AND window_ends_at > ? AND window_ends_at <= ? ORDER BY window_ends_at, chat`,
        userId,
        iso(now),
        soon,
      )
      .map(toChatRow)
    const next = database.get(
      `SELECT min(window_ends_at) AS at ${waiting} AND window_ends_at > ?`,
      userId,
      soon,
    )
    const changes = [
      ...(next?.at == null ? [] : [Date.parse(String(next.at)) - CLOSES_WITHIN_MS]),
      ...closing.slice(0, 1).map((row) => Date.parse(row.windowEndsAt ?? '')),
    ]
    return {
      userId,
      counts: { mine: mine.all, unassigned: unassigned.all, unread: mine.unread + unassigned.unread },
      closing: closing.slice(0, SHOWN).map(closingWindow),
      closingTotal: closing.length,
      asOf: now,
      until: changes.length === 0 ? null : Math.min(...changes),
    }
  }

  const closingWindow = (row: ChatRow): ClosingWindow => ({
    chat: row.chat,
    names: namesOf(people, row.number, row.name),
    numberText: numberView(row.number).numberText,
    owner: personOf(people, row.owner),
    windowEndsAt: row.windowEndsAt ?? '',
    last: lastLine(items, people, row.lastKey),
  })

  const ofCard = (number: string): [string, ChatsView['ofCards'][string]][] => {
    const row = rows.find(number)
    if (row === null) return []
    return [[number, { last: lastLine(items, people, row.lastKey), windowEndsAt: row.windowEndsAt }]]
  }

  return {
    view(cardNumbers, waiting) {
      const now = relayNow()
      const userId = people.myUserId()
      const isStale =
        kept === null ||
        kept.userId !== userId ||
        now < kept.asOf ||
        (kept.until !== null && now >= kept.until)
      const known = kept === null || isStale ? read(userId, now) : kept
      kept = known
      return {
        view: {
          ...known.counts,
          closing: known.closing,
          closingTotal: known.closingTotal,
          waiting,
          ofCards: Object.fromEntries([...new Set(cardNumbers)].flatMap(ofCard)),
        },
        recheckInMs: known.until === null ? null : known.until - now,
      }
    },
    changed() {
      kept = null
    },
    touched(chat) {
      if (kept?.closing.some((one) => one.chat === chat)) kept = null
    },
  }
}
