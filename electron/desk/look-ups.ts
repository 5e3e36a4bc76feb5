/** What the windows look up on an open desk: customers and their time line, the palette, why a call did not pop. */
import { lineOf } from '../../shared/chats/content-text.ts'
import { createCallSearch } from '../calls/call-search.ts'
import { customerFigures } from '../calls/customer-figures.ts'
import type { DeskCalls } from '../calls/desk-calls.ts'
import type { DresserOptions } from '../calls/dresser.ts'
import { createTimeline, type Timeline, type TimelineMessage } from '../calls/timeline.ts'
import type { Threads } from '../chats/threads/threads.ts'
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
  readonly threads: Pick<Threads, 'message' | 'searchMessages'>
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

function timelineMessage(found: ReturnType<Threads['message']>): TimelineMessage | null {
  if (found === null) return null
  const { chat, view } = found
  const { key, direction, content, state, by } = view
  return {
    id: key,
    chat,
    direction,
    content: content.kind,
    text: lineOf(content),
    state,
    by: by === null || by.name === '' ? null : by.name,
  }
}

export function createLookUps(options: LookUpOptions): LookUps {
  const { database, contacts, calls, deskCalls, meta, threads } = options
  const callSearch = createCallSearch(options)
  return {
    timeline: createTimeline({ ...options, messageOf: (row) => timelineMessage(threads.message(row)) }),
    explainer: createExplainer(options),
    palette: createPalette(
      {
        people: (query, limit) => contacts.people(query, limit),
        onNumber: (number) => contacts.onNumber(number),
        searchMessages: threads.searchMessages,
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
