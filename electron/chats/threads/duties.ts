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
  /** Threads or names are not what they were. */
  changed(): void
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
/** Their windows are looked at without asking the database again. */
const DAY_MS = 24 * 60 * 60_000

/** As the indexes have it. Whoever is unassigned has no owner, and nobody else. */
const OPEN = "status <> 'closed' AND listed_at IS NOT NULL"

export function createDuties({ database, items, rows, people, relayNow }: DutiesOptions): Duties {
  let kept: {
    readonly userId: string
    readonly counts: Pick<ChatsView, 'mine' | 'unassigned' | 'unread'>
    /** Soonest first. */
    readonly waiting: readonly ChatRow[]
    readonly asOf: number
  } | null = null

  const read = (userId: string, now: number) => {
    const count = (where: string, ...values: string[]) => {
      const row = database.get(
        `SELECT count(*) AS n, count(*) FILTER (WHERE unread > 0) AS unread FROM chats WHERE ${OPEN} AND ${where}`,
        ...values,
      )
      return { all: Number(row?.n), unread: Number(row?.unread) }
    }
    const [mine, unassigned] = [count('owner = ?', userId), count('owner IS NULL')]
    const waiting = database.all(
      `SELECT * FROM chats WHERE ${OPEN} AND waits = 1 AND window_ends_at > ?
         AND (owner IS NULL OR owner = ?) ORDER BY window_ends_at, chat`,
      new Date(now).toISOString(),
      userId,
    )
    return {
      userId,
      counts: {
        mine: mine.all,
        unassigned: unassigned.all,
        unread: mine.unread + unassigned.unread,
      },
      waiting: waiting.map(toChatRow),
      asOf: now,
    }
  }

  const closingWindow = (row: ChatRow, windowEndsAt: string): ClosingWindow => ({
    chat: row.chat,
    names: namesOf(people, row.number, row.name),
    numberText: numberView(row.number).numberText,
    owner: personOf(people, row.owner),
    windowEndsAt,
    last: lastLine(items, row.lastKey),
  })

  const ofCard = (number: string): [string, ChatsView['ofCards'][string]][] => {
    const row = rows.find(number)
    if (row === null) return []
    return [[number, { last: lastLine(items, row.lastKey), windowEndsAt: row.windowEndsAt }]]
  }

  return {
    view(cardNumbers, waiting) {
      const now = relayNow()
      const userId = people.myUserId()
      if (kept === null || kept.userId !== userId || Math.abs(now - kept.asOf) > DAY_MS)
        kept = read(userId, now)
      const ends = kept.waiting.flatMap((row) =>
        row.windowEndsAt === null
          ? []
          : [{ row, endsAt: row.windowEndsAt, inMs: Date.parse(row.windowEndsAt) - now }],
      )
      const closing = ends.filter(({ inMs }) => inMs > 0 && inMs <= CLOSES_WITHIN_MS)
      const changesIn = ends.flatMap(({ inMs }) =>
        inMs <= 0 ? [] : inMs > CLOSES_WITHIN_MS ? [inMs - CLOSES_WITHIN_MS] : [inMs],
      )
      return {
        view: {
          ...kept.counts,
          closing: closing.slice(0, SHOWN).map(({ row, endsAt }) => closingWindow(row, endsAt)),
          closingTotal: closing.length,
          waiting,
          ofCards: Object.fromEntries([...new Set(cardNumbers)].flatMap(ofCard)),
        },
        recheckInMs: changesIn.length === 0 ? null : Math.min(...changesIn),
      }
    },
    changed() {
      kept = null
    },
  }
}
