/** Gathers what this desk knows of a call for "Why did it not pop?". */
import { NOBODY, type SessionView, viewSession } from '../../shared/calls/view.ts'
import { formatPhone, normalisePhone } from '../../shared/phone.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { PopCandidate, PopExplanation } from '../../shared/views/pop.ts'
import type { CallStore, StoredCall } from '../calls/call-store.ts'
import type { RequestStore } from '../calls/request-store.ts'
import type { Team } from '../calls/team.ts'
import type { Database, Row } from '../database/database.ts'
import type { Outages } from '../feed/outages.ts'
import { explain } from './explain.ts'
import { furtherOutcome, type PopLog } from './pop-log.ts'

interface ExplainerOptions {
  readonly database: Database
  readonly calls: CallStore
  readonly requests: RequestStore
  readonly team: Team
  readonly me: () => Agent | null
  readonly outages: Pick<Outages, 'during'>
  readonly popLog: Pick<PopLog, 'find'>
  readonly namesFor: (number: string) => readonly string[]
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
}

export interface Explainer {
  /**
   * Calls this desk was told of, newest first: the last of all, and more of the agent's own, because a busy team
   * would leave none of them. With a number, in any spelling, only its calls.
   */
  candidates(number: string | null): PopCandidate[]
  /** By session or card, or the newest call of the last day from that number. */
  explain(which: { readonly sessionId: string } | { readonly number: string }): PopExplanation
}

const DAY_MS = 24 * 60 * 60_000
const OF_A_NUMBER = 30
const OWN = 20
const OF_ALL = 10

export function createExplainer(options: ExplainerOptions): Explainer {
  const { database, calls, requests, team, outages, popLog } = options
  const me = () => options.me() ?? NOBODY
  const now = () => options.now().getTime()

  const recordOf = (sessionId: string) => {
    const own = popLog.find(sessionId)
    const request = requests.linkedTo(sessionId)
    return { own, best: furtherOutcome(own, request && popLog.find(request.referenceId)) }
  }

  const candidateOf = (call: StoredCall, view: SessionView): PopCandidate => {
    const number = view.customer ?? ''
    return {
      sessionId: view.sessionId,
      names: view.customer === null ? [] : options.namesFor(number),
      number,
      numberText: formatPhone(number),
      startedAt: view.startedAt ?? call.lastReceivedAt,
      popped: recordOf(view.sessionId).best?.outcome === 'shown',
    }
  }

  const viewOf = ({ session }: StoredCall) => viewSession(session, me(), (leg) => team.nameOf(leg))

  const firstReceipt = (sessionId: string): string | null => {
    const row = database.get('SELECT min(received_at) AS at FROM events WHERE session_id = ?', sessionId)
    return row?.at == null ? null : String(row.at)
  }

  const wasTold = (sessionId: string) =>
    database.get('SELECT told FROM calls WHERE session_id = ?', sessionId)?.told === 1

  /** Outages are kept on this machine's clock; from and until are the relay's, ms. */
  const outageDuring = (from: number, until: number) => {
    const iso = (ms: number) => new Date(ms - options.clockOffsetMs()).toISOString()
    return outages.during(iso(from), iso(until))
  }

  const explainCall = (call: StoredCall): PopExplanation => {
    const view = viewOf(call)
    const { own, best } = recordOf(view.sessionId)
    const candidate = candidateOf(call, view)
    const receivedAt = own?.receivedAt ?? firstReceipt(view.sessionId)
    const delay = Date.parse(own?.appliedAt ?? '') - Date.parse(own?.receivedAt ?? '')
    const began = Date.parse(candidate.startedAt)
    const ended = Date.parse(view.endedAt ?? call.lastReceivedAt)
    const legs = view.legs
      .filter((leg) => leg.type === 'agent')
      .map((leg) => ({
        name: team.nameOf(leg),
        phone: leg.phone && formatPhone(leg.phone),
        mine: leg.mine,
        result: leg.result,
      }))
    return explain({
      call: {
        candidate,
        told: wasTold(view.sessionId),
        receivedAt,
        delayMs: Number.isNaN(delay) ? null : Math.max(0, delay),
        legs,
        seenLive: call.seenLive,
        firstLive: own?.live ?? null,
        endedAt: view.endedAt,
        outcome: best?.outcome ?? null,
        detail: best?.detail ?? null,
      },
      myPhones: me().phones.map(formatPhone),
      outage: Number.isNaN(began + ended) ? null : outageDuring(began, Math.max(began, ended)),
    })
  }

  const notReceived = (): PopExplanation => {
    const relayNow = now() + options.clockOffsetMs()
    return explain({
      call: null,
      myPhones: me().phones.map(formatPhone),
      outage: outageDuring(relayNow - DAY_MS, relayNow),
    })
  }

  const found = (rows: readonly Row[]): StoredCall[] =>
    rows.flatMap((row) => calls.find(String(row.session_id)) ?? [])

  const newestWith = (number: string, limit: number): StoredCall[] =>
    found(
      database.all(
        'SELECT session_id FROM calls WHERE customer = ? ORDER BY started_at DESC, session_id DESC LIMIT ?',
        number,
        limit,
      ),
    )

  const newest = (): StoredCall[] => {
    const last = (where: string) =>
      `SELECT * FROM (SELECT session_id, started_at FROM calls ${where}
         ORDER BY started_at DESC, session_id DESC LIMIT ?)`
    return found(
      database.all(
        `${last('WHERE mine = 1')} UNION ${last('')} ORDER BY started_at DESC, session_id DESC`,
        OWN,
        OF_ALL,
      ),
    )
  }

  return {
    candidates: (typed) => {
      const number = typed === null ? null : normalisePhone(typed)
      const listed = number === null ? newest() : newestWith(number, OF_A_NUMBER)
      return listed.map((call) => candidateOf(call, viewOf(call)))
    },
    explain(which) {
      if ('sessionId' in which) {
        const call = calls.find(requests.find(which.sessionId)?.sessionId ?? which.sessionId)
        return call === null ? notReceived() : explainCall(call)
      }
      const number = normalisePhone(which.number)
      const [call] = number === null ? [] : newestWith(number, 1)
      const isRecent = call && now() + options.clockOffsetMs() - Date.parse(call.lastReceivedAt) < DAY_MS
      return call && isRecent ? explainCall(call) : notReceived()
    },
  }
}
