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

interface Searched {
  readonly chat: string
  readonly number: string
  readonly name: string
}

export function createInbox(options: InboxOptions) {
  const { database, items, rows, finder, people } = options

  let kept: { readonly tab: InboxTab; readonly version: string; readonly list: readonly Searched[] } | null =
    null

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

  /** Every thread of a tab with what it is found by, in order; kept while nothing changes, for the next letter. */
  const inTab = (tab: InboxTab): readonly Searched[] => {
    const version = `${rows.version()} ${people.myUserId()}`
    if (kept?.tab === tab && kept.version === version) return kept.list
    const found = database.get(
      `SELECT json_group_array(json_array(chat, number, name_lower)) AS chats FROM
         (SELECT chat, number, name_lower FROM chats WHERE ${TABS[tab]} ${NEWEST_FIRST})`,
      people.myUserId(),
    )
    const list = (JSON.parse(String(found?.chats)) as [string, string, string][]).map(
      ([chat, number, name]): Searched => ({ chat, number, name }),
    )
    kept = { tab, version, list }
    return list
  }

  const search = ({ tab, offset, limit }: InboxQuery, typed: string) => {
    const messages = finder.newestByChat(typed)
    const part = numberPart(typed)
    const named = options.numbersNamed(typed)
    const folded = foldText(typed)
    const found = inTab(tab).filter(
      ({ chat, number, name }) =>
        messages.has(chat) ||
        named.has(number) ||
        name.includes(folded) ||
        (part !== null && number.includes(part)),
    )
    return {
      chats: found.slice(offset, offset + limit).map(({ chat }) => chat),
      total: found.length,
      messages,
    }
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
    const { chats, total, messages } = search(query, typed)
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
