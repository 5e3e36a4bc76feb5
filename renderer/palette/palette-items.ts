/** What the palette lists, in order: the typed number, people, calls, messages, commands. Pure. */
import type { PaletteResult } from '../../shared/views/customer.ts'

type Person = PaletteResult['people'][number]
type Call = PaletteResult['calls'][number]
type Message = PaletteResult['messages'][number]

export interface Command {
  readonly id: string
  readonly label: string
  readonly run: () => void
}

export type PaletteItem =
  | { readonly kind: 'dial'; readonly key: string; readonly dial: NonNullable<PaletteResult['dial']> }
  | { readonly kind: 'person'; readonly key: string; readonly person: Person }
  | { readonly kind: 'call'; readonly key: string; readonly call: Call }
  | { readonly kind: 'message'; readonly key: string; readonly message: Message }
  | { readonly kind: 'command'; readonly key: string; readonly command: Command }

export const NO_RESULT: PaletteResult = { people: [], calls: [], messages: [], dial: null }

/** The commands whose label has every word of the query in it, in any order and case. */
export function matchingCommands(commands: readonly Command[], query: string): readonly Command[] {
  const words = query.toLocaleLowerCase().split(/\s+/)
  return commands.filter(({ label }) => {
    const text = label.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** Everything to be listed; each key is unique. */
export function paletteItems(result: PaletteResult, commands: readonly Command[]): readonly PaletteItem[] {
  return [
    ...(result.dial === null
      ? []
      : [{ kind: 'dial', key: `dial ${result.dial.number}`, dial: result.dial } as const]),
    ...result.people.map(
      (person) => ({ kind: 'person', key: `person ${person.contactId}`, person }) as const,
    ),
    ...result.calls.map((call) => ({ kind: 'call', key: `call ${call.sessionId}`, call }) as const),
    ...result.messages.map(
      (message) => ({ kind: 'message', key: `message ${message.found.key}`, message }) as const,
    ),
    ...commands.map((command) => ({ kind: 'command', key: `command ${command.id}`, command }) as const),
  ]
}

/** The number that an item calls, and whether it can be; null for what is no person and no call. */
export function numberOf(item: PaletteItem): { readonly number: string; readonly dialable: boolean } | null {
  switch (item.kind) {
    case 'dial':
      return item.dial
    case 'person':
      return item.person
    case 'call':
      return { number: item.call.number, dialable: item.call.number !== '' }
    case 'message':
    case 'command':
      return null
  }
}
