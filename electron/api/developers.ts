/**
 * Users, call log and recordings (reference.md, "User Apis" and "Call Apis"): what is asked, and what the answers
 * mean. How they are asked is in developers-door.ts.
 */
import type { Account } from '../../shared/account.ts'
import { isRecord, readText } from '../../shared/myoperator/lenient.ts'
import { readLogFilters } from '../../shared/myoperator/log-filters.ts'
import { type LogPage, readLogAnswer } from '../../shared/myoperator/log-search.ts'
import { type ProviderUser, userPageSchema } from '../../shared/myoperator/users.ts'
import type { LogFilterGroup } from '../../shared/views/call-log.ts'
import { createDoor, type DoorAnswer, type DoorOptions, type Prefix } from './developers-door.ts'
import type { RateLimit, Turn } from './rate-limit.ts'
import type { Fetch } from './request.ts'

export type UsersAnswer =
  | { readonly kind: 'users'; readonly users: readonly ProviderUser[]; readonly prefix: Prefix }
  /** 404 on both paths: the plan of this account has no users. */
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'unreachable'; readonly detail: string }

/** Why there is no answer of the kind that was asked for. `detail` is the other side's own words, without secrets. */
export type DevelopersFailure =
  | { readonly kind: 'bad-token'; readonly detail: string | null }
  /** The limit of 20 requests a minute: ask again after so many ms. */
  | { readonly kind: 'limited'; readonly waitMs: number }
  /** No answer, or one nobody can read. */
  | { readonly kind: 'unavailable'; readonly detail: string | null }
  | { readonly kind: 'aborted' }

export type RecordingLinkAnswer =
  /** Valid for 24 h, and a secret: it opens the recording for whoever has it. */
  | { readonly kind: 'link'; readonly url: string }
  /** 404: there is no such recording, or not any more. */
  | { readonly kind: 'gone' }
  /** 403: this account may not hear it. */
  | { readonly kind: 'refused'; readonly detail: string | null }
  | DevelopersFailure

/** What the provider's log can be asked for. */
export interface LogSearch {
  /** ISO, of the beginning of a call, both inclusive; null = open. */
  readonly from: string | null
  readonly to: string | null
  /** Name, number, e-mail or comment; empty = all. */
  readonly text: string
  /** Of the account's filters, as shared/call-log/expression.ts prints it; empty = none. */
  readonly expression: string
}

type LogAnswer =
  | { readonly kind: 'page'; readonly page: LogPage }
  /** 404 on both paths: this account has no log to search. */
  | { readonly kind: 'none' }
  | { readonly kind: 'bad-expression'; readonly detail: string | null }
  | DevelopersFailure

type FiltersAnswer =
  | { readonly kind: 'filters'; readonly groups: readonly LogFilterGroup[] }
  | { readonly kind: 'none' }
  | DevelopersFailure

export interface DevelopersApi {
  /** One page of at most 100 calls, newest first. */
  searchCalls(search: LogSearch, page: { offset: number; limit: number }, turn: Turn): Promise<LogAnswer>
  /** The account's own filters, in groups. */
  listFilters(turn?: Partial<Turn>): Promise<FiltersAnswer>
  /** Everybody in the account; null when this plan has no users or the system cannot be reached now. */
  listUsers(): Promise<readonly ProviderUser[] | null>
  /**
   * A link to the recording of a call.
   *
   * @param file the call's `recording`, as the provider names it
   * @param turn how long the agent is made to wait for the rate limit; default: 10 s
   */
  recordingLink(file: string, turn?: Partial<Turn>): Promise<RecordingLinkAnswer>
}

type Failed = Exclude<DoorAnswer<never>, { kind: 'good' | 'none' }>

const AN_AGENT_WAITS: Turn = { urgency: 'agent', maxWaitMs: 10_000 }
const IN_BACKGROUND: Turn = { urgency: 'background' }
const LONGEST_TEST_WAIT_MS = 30_000

const readUsers = (body: unknown) => {
  const page = userPageSchema.safeParse(body)
  return page.success ? page.data.users : null
}

/** Everybody in the account, with the path that answered. At most two requests. */
export async function askUsers(
  fetch: Fetch,
  account: Account['developers'],
  timeoutMs = 15_000,
  limit?: RateLimit,
): Promise<UsersAnswer> {
  const door = createDoor({ fetch, account, timeoutMs, ...(limit && { limit }) })
  const turn: Turn = { urgency: 'agent', maxWaitMs: LONGEST_TEST_WAIT_MS }
  const answer = await door.ask({
    path: '/user',
    parameters: { _all: 1 },
    as: 'query',
    read: readUsers,
    turn,
  })
  switch (answer.kind) {
    case 'good':
      return { kind: 'users', users: answer.value, prefix: answer.prefix }
    case 'limited':
      return { kind: 'refused', status: 429, body: null }
    case 'aborted':
      return { kind: 'none' }
    default:
      return answer
  }
}

/** The link is under `url` or under `data.url` (field notes). */
function readLink(body: unknown): string | null {
  if (!isRecord(body)) return null
  const inner = isRecord(body.data) ? body.data.url : null
  const link = readText(body.url) ?? readText(inner)
  return link !== null && /^https?:\/\//i.test(link) ? link : null
}

const unixSeconds = (iso: string, round: (seconds: number) => number) => round(Date.parse(iso) / 1000)

const searchParameters = ({ from, to, text, expression }: LogSearch) => ({
  ...(from === null ? {} : { from: unixSeconds(from, Math.floor) }),
  ...(to === null ? {} : { to: unixSeconds(to, Math.ceil) }),
  ...(text === '' ? {} : { search_key: text }),
  ...(expression === '' ? {} : { filters: expression }),
})

const BAD_REQUEST = 400
/** What an account says that did not find the parameters where it looks for them (field notes). */
const NOT_SEEN = /not an authorized request/i

export function createDevelopersApi(options: DoorOptions): DevelopersApi {
  const door = createDoor(options)
  /** How this account reads a body; most read JSON. */
  let bodies: 'json' | 'form' = 'json'

  const isUnseen = (answer: DoorAnswer<unknown>) =>
    answer.kind === 'refused' && answer.status === BAD_REQUEST && NOT_SEEN.test(door.words(answer.body) ?? '')

  const failure = (answer: Failed): DevelopersFailure => {
    if (answer.kind === 'unreachable') return { kind: 'unavailable', detail: answer.detail }
    if (answer.kind !== 'refused') return answer
    const kind = answer.status === 401 || answer.status === 403 ? 'bad-token' : 'unavailable'
    return { kind, detail: door.words(answer.body) }
  }

  return {
    async searchCalls(search, { offset, limit }, turn) {
      const parameters = { ...searchParameters(search), log_from: offset, page_size: limit }
      const ask = (as: typeof bodies) =>
        door.ask({ path: '/search', parameters, as, read: readLogAnswer, turn })
      let answer = await ask(bodies)
      if (isUnseen(answer)) {
        const other = bodies === 'json' ? 'form' : 'json'
        const again = await ask(other)
        if (!isUnseen(again)) {
          bodies = other
          answer = again
        }
      }
      if (answer.kind === 'good') return { kind: 'page', page: answer.value }
      if (answer.kind === 'none') return answer
      const detail = answer.kind === 'refused' ? door.words(answer.body) : null
      if (isUnseen(answer)) return { kind: 'bad-token', detail }
      if (answer.kind === 'refused' && answer.status === BAD_REQUEST && search.expression !== '') {
        return { kind: 'bad-expression', detail }
      }
      return failure(answer)
    },

    async listFilters(turn) {
      const answer = await door.ask({
        path: '/filters',
        parameters: {},
        as: 'query',
        read: readLogFilters,
        turn: { ...AN_AGENT_WAITS, ...turn },
      })
      if (answer.kind === 'good') return { kind: 'filters', groups: answer.value }
      return answer.kind === 'none' ? answer : failure(answer)
    },

    async listUsers() {
      const answer = await door.ask({
        path: '/user',
        parameters: { _all: 1 },
        as: 'query',
        read: readUsers,
        turn: IN_BACKGROUND,
      })
      return answer.kind === 'good' ? answer.value : null
    },

    async recordingLink(file, turn) {
      const answer = await door.ask({
        path: '/recordings/link',
        parameters: { file },
        as: 'query',
        read: readLink,
        turn: { ...AN_AGENT_WAITS, ...turn },
      })
      if (answer.kind === 'good') return { kind: 'link', url: answer.value }
      if (answer.kind === 'none') return { kind: 'gone' }
      if (answer.kind === 'refused' && answer.status === 404) return { kind: 'gone' }
      if (answer.kind === 'refused' && answer.status === 403) {
        return { kind: 'refused', detail: door.words(answer.body) }
      }
      return failure(answer)
    },
  }
}
