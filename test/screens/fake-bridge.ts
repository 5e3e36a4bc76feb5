/** Runs in the page, before its scripts: stands where the preload would, with canned answers. */
import type { Fault, Result } from '../../shared/ipc.ts'
import type { CallLogRow } from '../../shared/views/call-log.ts'
import type { ChatView, ConversationRow, ThreadItem, ThreadPage } from '../../shared/views/chats.ts'
import type { ContactRow } from '../../shared/views/contacts.ts'
import type { DeskState } from '../../shared/views/desk.ts'

export interface Canned {
  readonly desk: DeskState
  readonly contacts: {
    readonly total: number
    readonly names: readonly string[]
    readonly matchNothing: boolean
    /** Rows that are not confirmed by the provider yet. */
    readonly pending?: readonly number[]
  }
  /** The call log: these rows over and over, each a minute before the one above it. */
  readonly calls: { readonly total: number; readonly rows: readonly CallLogRow[] }
  /** WhatsApp: nobody has written where it is left out. */
  readonly inbox?: CannedInbox
  /** What other commands are answered with, by name; null where nothing is said here. */
  readonly answers: Readonly<Record<string, unknown>>
  /** Commands that fail, and how. */
  readonly faults: Readonly<Record<string, Fault>>
}

export interface CannedInbox {
  /** In every tab. With a `total`, over and over. */
  readonly rows: readonly ConversationRow[]
  readonly total?: number
  readonly threads: readonly {
    readonly view: ChatView
    readonly items: readonly ThreadItem[]
    /** So many, those of `items` over and over, a minute apart. */
    readonly total?: number
  }[]
}

interface Paged {
  offset?: number
  limit?: number
}

declare global {
  interface Window {
    /** What the page asked, in order. */
    asked: { name: string; args: unknown }[]
    /** Delivers an event as main would. */
    publish: (name: string, value: unknown) => void
    /** What is new in the open thread, for the next question. */
    changes: { items: ThreadItem[]; removed: string[] }
  }
}

/** Self-contained: Playwright sends its source into the page. */
export function installFakeBridge({ desk, contacts, calls, answers, faults, inbox }: Canned): void {
  const listeners = new Map<string, Set<(value: unknown) => void>>()

  const row = (index: number): ContactRow => {
    const name = contacts.names[index % contacts.names.length] ?? ''
    const digits = String(7_000_000_000 + ((index * 7919) % 2_999_999_999))
    return {
      id: String(index),
      name: index < contacts.names.length || name === '' ? name : `${name} ${index}`,
      number: `+91${digits}`,
      numberText: `+91 ${digits.slice(0, 5)} ${digits.slice(5)}`,
      dialable: index % 19 !== 5,
      email: index % 3 === 0 ? `customer.${index}@example.in` : null,
      modifiedAt: new Date(Date.UTC(2026, 10, 21) - (index % 400) * 86_400_000).toISOString(),
      pending: contacts.pending?.includes(index) ?? false,
    }
  }

  const call = (index: number): CallLogRow | undefined => {
    const like = calls.rows[index % calls.rows.length]
    if (like === undefined || index < calls.rows.length) return like
    const startedAt = new Date(Date.parse(like.startedAt) - index * 60_000).toISOString()
    return { ...like, sessionId: `${like.sessionId}-${index}`, startedAt }
  }

  /** So many of a list from a place on. */
  const part = <T>(total: number, { offset = 0, limit = 0 }: Paged, item: (index: number) => T) => ({
    total,
    items: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, i) => item(offset + i)),
  })

  const threadOf = (chat: string) => inbox?.threads.find(({ view }) => view.chat === chat)

  const conversation = (index: number): ConversationRow | undefined => {
    const rows = inbox?.rows ?? []
    const like = rows[index % rows.length]
    return like === undefined || index < rows.length ? like : { ...like, chat: `${like.chat}-${index}` }
  }

  type At = { end: true } | { before: string } | { after: string } | { around: string }
  /** Marks are places: an item's, before which or after which one reads. */
  const page = ({ chat, at, limit = 0 }: { chat: string; at: At; limit?: number }): ThreadPage => {
    const { items = [], total = items.length } = threadOf(chat) ?? {}
    const item = (index: number): ThreadItem[] => {
      const like = items[index % items.length]
      if (like === undefined || total === items.length) return like === undefined ? [] : [like]
      const when = new Date(Date.parse(items.at(-1)?.at ?? '') - (total - 1 - index) * 60_000)
      return [{ ...like, key: String(index), at: when.toISOString() }]
    }
    let from = total - limit
    if ('before' in at) from = Number(at.before) - limit
    if ('after' in at) from = Number(at.after) + 1
    if ('around' in at) {
      const own = total === items.length ? items.findIndex(({ key }) => key === at.around) : Number(at.around)
      from = own - Math.floor(limit / 2)
    }
    const until = Math.min(total, 'before' in at ? Number(at.before) : Math.max(0, from) + limit)
    from = Math.max(0, from)
    return {
      items: Array.from({ length: Math.max(0, until - from) }, (_, i) => item(from + i)).flat(),
      older: from > 0 ? String(from) : null,
      newer: until < total ? String(until - 1) : null,
      revision: 1,
    }
  }

  const chats = (name: string, args: Paged & { chat?: string }): unknown => {
    if (name === 'chats:list') {
      const { total = inbox?.rows.length ?? 0 } = inbox ?? {}
      return { total, rows: part(total, args, conversation).items }
    }
    if (name === 'chats:open') return threadOf(args.chat ?? '')?.view ?? null
    if (name === 'chats:list-messages') return page(args as Parameters<typeof page>[0])
    const { items, removed } = window.changes
    window.changes = { items: [], removed: [] }
    return { items, removed, revision: 2, reload: false }
  }
  const inThreads = ['chats:list', 'chats:open', 'chats:list-messages', 'chats:list-changes']

  /** What nobody has said anything of yet. */
  const kept = { bytes: 0, files: 0, capBytes: 0 }
  const usual: Record<string, unknown> = {
    'contacts:list-fields': [],
    'call-log:list-filters': [],
    'team:list-members': [],
    'phone-numbers:list': [],
    'chats:read-draft': { text: '', replyTo: null, files: [] },
    'recordings:read-cache': kept,
    'media:read-cache': kept,
  }

  const answer = (name: string, args: Paged & { query?: unknown }): Result<unknown> => {
    const fault = faults[name]
    if (fault) return { ok: false, fault }
    if (name === 'desk:snapshot') return { ok: true, value: desk }
    if (inThreads.includes(name)) return { ok: true, value: answers[name] ?? chats(name, args) }
    if (Object.hasOwn(usual, name)) return { ok: true, value: answers[name] ?? usual[name] }
    if (name === 'call-log:search') return { ok: true, value: part(calls.total, args, call) }
    if (name !== 'contacts:search') return { ok: true, value: answers[name] ?? null }
    const total = contacts.matchNothing && args.query !== '' ? 0 : contacts.total
    return { ok: true, value: part(total, args, row) }
  }

  window.asked = []
  window.changes = { items: [], removed: [] }
  window.publish = (name, value) => {
    for (const listener of listeners.get(name) ?? []) listener(value)
  }
  Object.defineProperty(window, 'ringside', {
    value: {
      invoke: async (name: string, args: object) => {
        window.asked.push({ name, args })
        return answer(name, args)
      },
      on(name: string, listener: (value: unknown) => void) {
        const all = listeners.get(name) ?? new Set()
        listeners.set(name, all.add(listener))
        return () => all.delete(listener)
      },
    },
  })
}
