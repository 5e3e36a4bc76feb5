/** Runs in the page, before its scripts: stands where the preload would, with canned answers. */
import type { Fault, Result } from '../../shared/ipc.ts'
import type { CallLogRow } from '../../shared/views/call-log.ts'
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
  /** What other commands are answered with, by name; null where nothing is said here. */
  readonly answers: Readonly<Record<string, unknown>>
  /** Commands that fail, and how. */
  readonly faults: Readonly<Record<string, Fault>>
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
  }
}

/** Self-contained: Playwright sends its source into the page. */
export function installFakeBridge({ desk, contacts, calls, answers, faults }: Canned): void {
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

  const answer = (name: string, args: Paged & { query?: unknown }): Result<unknown> => {
    const fault = faults[name]
    if (fault) return { ok: false, fault }
    if (name === 'desk:snapshot') return { ok: true, value: desk }
    const lists = ['contacts:list-fields', 'call-log:list-filters', 'team:list-members']
    if (lists.includes(name)) return { ok: true, value: answers[name] ?? [] }
    if (name === 'call-log:search') return { ok: true, value: part(calls.total, args, call) }
    if (name !== 'contacts:search') return { ok: true, value: answers[name] ?? null }
    const total = contacts.matchNothing && args.query !== '' ? 0 : contacts.total
    return { ok: true, value: part(total, args, row) }
  }

  window.asked = []
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
