/** The palette's answers: people, calls and messages, with those chosen lately first. Commands are the window's own. */
import { isDialable, normalisePhone } from '../../shared/phone.ts'
import type { ContactRow } from '../../shared/views/contacts.ts'
import type { PaletteResult } from '../../shared/views/customer.ts'

import type { Meta } from '../database/meta.ts'
import { numberView } from '../number-view.ts'

type PaletteCall = PaletteResult['calls'][number]

export interface PaletteSources {
  readonly people: (query: string, limit: number) => readonly ContactRow[]
  readonly onNumber: (number: string) => readonly ContactRow[]
  readonly recentCalls: (limit: number) => readonly PaletteCall[]
  /** Messages with these words. */
  readonly searchMessages: (query: string, limit: number) => PaletteResult['messages']
  readonly searchCalls: (query: string, limit: number) => readonly PaletteCall[]
}

export interface Palette {
  search(query: string): PaletteResult
  /** This number was chosen: its people come first from now on. */
  remember(number: string): void
}

const RECENT = 'palette.recent'
const RECENT_KEPT = 20
const PEOPLE_SHOWN = 8
const CALLS_SHOWN = 6
const MESSAGES_SHOWN = 6
/** Fewer letters are in nearly every message. */
const SHORTEST_WORD = 3
/** Fewer digits are part of a number, not one to call. */
const SHORTEST_NUMBER = 7

const toPerson = ({ id, name, number, numberText, dialable, email }: ContactRow) => ({
  contactId: id,
  name,
  number,
  numberText,
  dialable,
  email,
})

/** The number that was typed, when it is one that can be called. */
function typedNumber(query: string): PaletteResult['dial'] {
  if (query.replace(/\D/g, '').length < SHORTEST_NUMBER) return null
  const number = normalisePhone(query)
  return number !== null && isDialable(number) ? numberView(number) : null
}

export function createPalette(sources: PaletteSources, meta: Meta): Palette {
  const recent = (): string[] => {
    const kept = meta.get(RECENT)
    return kept === null ? [] : kept.split(' ')
  }
  /** Stable: among people who were chosen equally long ago the search's order stays. */
  const recentFirst = (people: readonly ContactRow[]): ContactRow[] => {
    const rank = new Map(recent().map((number, index) => [number, index]))
    const of = (row: ContactRow) => rank.get(row.number) ?? RECENT_KEPT
    return people.toSorted((a, b) => of(a) - of(b))
  }

  return {
    search(typed) {
      const query = typed.trim()
      if (query === '') {
        const people = recent().flatMap(sources.onNumber).slice(0, PEOPLE_SHOWN)
        return {
          people: people.map(toPerson),
          calls: [...sources.recentCalls(CALLS_SHOWN)],
          messages: [],
          dial: null,
        }
      }
      return {
        people: recentFirst(sources.people(query, PEOPLE_SHOWN)).map(toPerson),
        calls: [...sources.searchCalls(query, CALLS_SHOWN)],
        messages: query.length < SHORTEST_WORD ? [] : sources.searchMessages(query, MESSAGES_SHOWN),
        dial: typedNumber(query),
      }
    },
    remember(typed) {
      const number = normalisePhone(typed)?.replaceAll(' ', '')
      if (!number) return
      const others = recent().filter((one) => one !== number)
      meta.set(RECENT, [number, ...others].slice(0, RECENT_KEPT).join(' '))
    },
  }
}
