/** Runs in the page, before its scripts: stands where the preload would, with canned answers. */
import type { Fault, Result } from '../../shared/ipc.ts'
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
  /** What other commands are answered with, by name; null where nothing is said here. */
  readonly answers: Readonly<Record<string, unknown>>
  /** Commands that fail, and how. */
  readonly faults: Readonly<Record<string, Fault>>
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
export function installFakeBridge({ desk, contacts, answers, faults }: Canned): void {
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

  const answer = (
    name: string,
    args: { query?: string; offset?: number; limit?: number },
  ): Result<unknown> => {
    const fault = faults[name]
    if (fault) return { ok: false, fault }
    if (name === 'desk:snapshot') return { ok: true, value: desk }
    if (name === 'contacts:list-fields') return { ok: true, value: answers[name] ?? [] }
    if (name !== 'contacts:search') return { ok: true, value: answers[name] ?? null }
    const total = contacts.matchNothing && args.query !== '' ? 0 : contacts.total
    const from = args.offset ?? 0
    const count = Math.max(0, Math.min(args.limit ?? 0, total - from))
    return { ok: true, value: { total, items: Array.from({ length: count }, (_, i) => row(from + i)) } }
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
