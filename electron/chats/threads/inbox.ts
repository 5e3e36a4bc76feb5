/** The list of conversations: by tab, by name, by number, by the words of a message. */
import type { ConversationPage, ConversationRow, InboxTab } from '../../../shared/views/chats.ts'
import type { Database } from '../../database/database.ts'
import { foldText } from '../../fold-text.ts'
import { numberPart } from '../../number-part.ts'
import type { ChatRows } from './chat-rows.ts'
import type { Finder } from './found.ts'
import type { Items } from './items.ts'
import type { People } from './people.ts'
import { rowView } from './row-views.ts'

export interface InboxQuery {
  readonly tab: InboxTab
  readonly query: string
  readonly offset: number
  readonly limit: number
}

interface InboxOptions {
  readonly database: Database
  readonly items: Items
  readonly rows: ChatRows
  readonly finder: Finder
  readonly people: People
  /** Numbers (E.164) of everybody whose name has this in it. */
  readonly numbersNamed: (part: string) => ReadonlySet<string>
  readonly hasDraft: (chat: string) => boolean
}

const NEWEST_FIRST = 'ORDER BY listed_at DESC, chat DESC'

/** `?1` is always the agent. */
const TABS: Readonly<Record<InboxTab, string>> = {
  mine: "listed_at IS NOT NULL AND status <> 'closed' AND owner = ?1",
  unassigned: "listed_at IS NOT NULL AND status = 'unassigned' AND ?1 = ?1",
  all: 'listed_at IS NOT NULL AND ?1 = ?1',
  closed: "listed_at IS NOT NULL AND status = 'closed' AND ?1 = ?1",
}

/** A part of LIKE, taken as it is. */
const literal = (part: string): string => `%${part.replace(/[\\%_]/g, '\\$&')}%`

export function createInbox(options: InboxOptions) {
  const { database, items, rows, finder, people } = options

  const page = ({ tab, offset, limit }: InboxQuery): { chats: string[]; total: number } => {
    const me = people.myUserId()
    const where = TABS[tab]
    const count = database.get(`SELECT count(*) AS n FROM chats WHERE ${where}`, me)
    const found = database.all(
      `SELECT chat FROM chats WHERE ${where} ${NEWEST_FIRST} LIMIT ?2 OFFSET ?3`,
      me,
      limit,
      offset,
    )
    return { chats: found.map((row) => String(row.chat)), total: Number(count?.n) }
  }

  /** All that are found, in order: who is looked for is rarely far from the top. */
  const search = ({ tab, query, offset, limit }: InboxQuery) => {
    const typed = query.trim()
    const messages = finder.newestByChat(typed)
    const part = numberPart(typed)
    const named = options.numbersNamed(typed)
    const found = database.get(
      `SELECT json_group_array(chat) AS chats FROM (SELECT chat FROM chats WHERE ${TABS[tab]} AND (
         name_lower LIKE ?2 ESCAPE '\\' OR number IN (SELECT value FROM json_each(?3))
         OR (?4 IS NOT NULL AND number LIKE ?4) OR chat IN (SELECT value FROM json_each(?5)))
       ${NEWEST_FIRST})`,
      people.myUserId(),
      literal(foldText(typed)),
      JSON.stringify([...named]),
      part === null ? null : `%${part}%`,
      JSON.stringify([...messages.keys()]),
    )
    const chats = JSON.parse(String(found?.chats)) as string[]
    return { chats: chats.slice(offset, offset + limit), total: chats.length, messages, named, part }
  }

  const show = (chat: string): Omit<ConversationRow, 'found'>[] => {
    const row = rows.find(chat)
    return row === null ? [] : [{ ...rowView(items, people, row), draft: options.hasDraft(chat) }]
  }

  return (query: InboxQuery): ConversationPage => {
    const typed = query.query.trim()
    if (typed === '') {
      const { chats, total } = page(query)
      return { rows: chats.flatMap(show).map((row) => ({ ...row, found: null })), total }
    }
    const { chats, total, messages } = search(query)
    const folded = foldText(typed)
    const isNamed = ({ names }: Pick<ConversationRow, 'names'>) =>
      names.some((name) => foldText(name).includes(folded))
    return {
      rows: chats.flatMap(show).map((row) => {
        const place = messages.get(row.chat)
        const isWhoWasMeant = place === undefined || isNamed(row)
        return { ...row, found: isWhoWasMeant ? null : finder.show(place, typed) }
      }),
      total,
    }
  }
}
