/** What the windows look up on an open desk: customers and their time line, the palette, why a call did not pop. */

import type { MessageFound } from '../../shared/views/chats.ts'
import { createCallSearch } from '../calls/call-search.ts'
import { customerFigures } from '../calls/customer-figures.ts'
import type { DeskCalls } from '../calls/desk-calls.ts'
import type { DresserOptions } from '../calls/dresser.ts'
import { createTimeline, type Timeline } from '../calls/timeline.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { CustomerSources } from '../customer/customer.ts'
import type { Database } from '../database/database.ts'
import type { Meta } from '../database/meta.ts'
import type { Outages } from '../feed/outages.ts'
import { createPalette, type Palette } from '../palette/palette.ts'
import { createExplainer, type Explainer } from '../pop/explainer.ts'
import type { PopLog } from '../pop/pop-log.ts'

interface LookUpOptions extends DresserOptions {
  readonly database: Database
  readonly meta: Meta
  readonly contacts: Contacts
  readonly deskCalls: Pick<DeskCalls, 'numberOf'>
  readonly outages: Outages
  readonly popLog: PopLog
  readonly searchMessages: (query: string, limit: number) => readonly MessageFound[]
  readonly now: () => Date
  readonly clockOffsetMs: () => number
}

export interface LookUps {
  readonly customers: CustomerSources
  readonly timeline: Timeline
  readonly palette: Palette
  readonly explainer: Explainer
}

/** Customers whom the palette finds by name, and whose calls it then shows. */
const NAMED_IN_PALETTE = 20

export function createLookUps(options: LookUpOptions): LookUps {
  const { database, contacts, calls, deskCalls, meta } = options
  const callSearch = createCallSearch(options)
  return {
    timeline: createTimeline(options),
    explainer: createExplainer(options),
    palette: createPalette(
      {
        people: (query, limit) => contacts.people(query, limit),
        onNumber: (number) => contacts.onNumber(number),
        searchMessages: options.searchMessages,
        recentCalls: (limit) => callSearch.recentPeople(limit),
        searchCalls: (query, limit) => {
          const numbers = contacts.people(query, NAMED_IN_PALETTE).map(({ number }) => number)
          return callSearch.search(query, numbers, limit)
        },
      },
      meta,
    ),
    customers: {
      contact: (id) => {
        const read = contacts.read(id)
        return read.ok ? read.value : null
      },
      onNumber: (number) => contacts.onNumber(number),
      related: (contact) => contacts.related(contact),
      naming: (number) => contacts.naming(number),
      numberOfCard: (cardId) => deskCalls.numberOf(cardId),
      figures: (numbers) => customerFigures(database, calls, numbers),
    },
  }
}
