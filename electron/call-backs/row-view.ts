import type { OpenCallBack } from '../../shared/call-backs/call-back.ts'
import type { Session } from '../../shared/calls/session.ts'
import { NOBODY, viewSession } from '../../shared/calls/view.ts'
import { formatPhone } from '../../shared/phone.ts'
import type { CallBack } from '../../shared/views/call-backs.ts'
import { numberView } from '../number-view.ts'

interface RowViewOptions {
  readonly sessionOf: (sessionId: string) => Session | null
  readonly namesFor: (number: string) => readonly string[]
  readonly myUserId: () => string
}

type Looks = Pick<CallBack, 'names' | 'place' | 'line' | 'department'>

/** Far more than is shown; only keeps a long day from growing for ever. */
const REMEMBERED = 500

/** Rows as the windows draw them; what is looked up for a row is remembered until a contact changes. */
export function createRowView({ sessionOf, namesFor, myUserId }: RowViewOptions) {
  const remembered = new Map<string, Looks>()

  const look = (number: string, sessionId: string): Looks => {
    const session = sessionOf(sessionId)
    const view = session && viewSession(session, NOBODY)
    return {
      names: namesFor(number),
      place: view?.place ?? null,
      line: view?.line ? formatPhone(view.line) : null,
      department: view?.department ?? null,
    }
  }

  return {
    forgetNames: () => remembered.clear(),
    /** @param now ms, on the relay's clock */
    of(row: OpenCallBack & { readonly numbers: readonly string[] }, now: number): CallBack {
      const { customer, lastMissed, holder, lastTry } = row
      const key = `${customer} ${lastMissed}`
      const looks = remembered.get(key) ?? look(customer, lastMissed)
      if (remembered.size >= REMEMBERED) remembered.clear()
      remembered.set(key, looks)
      const holds = holder !== null && Date.parse(holder.until) > now
      const { number: _number, ...shown } = numberView(customer)
      return {
        customer,
        ...shown,
        ...looks,
        missedAt: row.missedAt,
        lastMissedAt: row.lastMissedAt,
        missedCalls: row.missedCalls,
        tries: row.tries,
        lastTryAt: lastTry?.at ?? null,
        lastTryBy: lastTry?.by?.name ?? null,
        claim: holds ? { by: holder.name, mine: holder.userId === myUserId(), until: holder.until } : null,
      }
    },
  }
}
