/**
 * One request to developers.myoperator.co. The document's paths start with /search, live accounts answer 404 there
 * and work on the bare paths (field-notes.md): the one that answers is found here, for each path, and tried first
 * once it is known. Every request takes its turn in the rate limit.
 *
 * The token is a parameter of the address or of the body: neither leaves this file, nor does a word that quotes it.
 */
import type { Account } from '../../shared/account.ts'
import { isRecord, readText } from '../../shared/myoperator/lenient.ts'
import { createRateLimit, type RateLimit, type Turn } from './rate-limit.ts'
import { type Fetch, request } from './request.ts'
import { retryAfterOf } from './retry-after.ts'
import { verdictOf } from './verdict.ts'

export type Prefix = NonNullable<Account['developers']['prefix']>
type DevelopersPath = '/user' | '/search' | '/filters' | '/recordings/link'

export interface DoorOptions {
  readonly fetch: Fetch
  readonly account: Account['developers']
  /** Shared by everybody in the app who asks this system. */
  readonly limit?: RateLimit
  /** Of each request, once it has its turn. */
  readonly timeoutMs?: number
  /** A path answered under this prefix, and was not known to. */
  readonly onPrefix?: (prefix: Prefix) => void
}

export type DoorAnswer<T> =
  | { readonly kind: 'good'; readonly value: T; readonly prefix: Prefix }
  /** 404 on both paths. */
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly status: number; readonly body: unknown }
  /** Asked too often, or its turn is too far off. */
  | { readonly kind: 'limited'; readonly waitMs: number }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'aborted' }

interface Question<T> {
  readonly path: DevelopersPath
  /** The parameters, `token` among them, go into the address, or as JSON or a form into the body. */
  readonly parameters: Readonly<Record<string, string | number>>
  readonly as: 'query' | 'json' | 'form'
  /** The answer of a 200; null when it is none that we know. */
  readonly read: (body: unknown) => T | null
  readonly turn: Turn
}

export interface Door {
  ask<T>(question: Question<T>): Promise<DoorAnswer<T>>
  /** What the other side says in its own words, without the token; null when it says nothing a person reads. */
  words(body: unknown): string | null
}

const TIMEOUT_MS = 20_000
const PREFIXES: readonly Prefix[] = ['', '/search']
const NOT_FOUND = 404
const TOO_MANY = 429
/** Where the other side does not say for how long: about half of its window. */
const HOLD_MS = 30_000
const LONGEST_WORDS = 300
const THROTTLED = /too many|throttl|rate.?limit|limit (is |was |has been )?(exceeded|reached)/i

/** The application's own envelope: the path is right, whatever it says. */
const isOurs = (body: unknown): boolean => isRecord(body) && body.status === 'error' && 'code' in body

export function createDoor(options: DoorOptions): Door {
  const { fetch, account, limit = createRateLimit(), timeoutMs = TIMEOUT_MS } = options
  const { token } = account
  const base = account.baseUrl.replace(/\/+$/, '')
  const answering = new Map<DevelopersPath, Prefix>()
  let last: Prefix | undefined = account.prefix

  const words: Door['words'] = (body) => {
    const said = isRecord(body) ? (readText(body.message) ?? readText(body.Message)) : null
    const shown = [token, encodeURIComponent(token)].reduce(
      (text, secret) => text?.replaceAll(secret, '***') ?? null,
      said,
    )
    return shown?.slice(0, LONGEST_WORDS) ?? null
  }

  const initOf = ({ as, parameters }: Question<unknown>, url: URL): RequestInit => {
    const all = Object.entries({ token, ...parameters }).map(([key, value]) => [key, String(value)] as const)
    if (as === 'query') {
      for (const [key, value] of all) url.searchParams.set(key, value)
      return { method: 'GET' }
    }
    if (as === 'form') return { method: 'POST', body: new URLSearchParams(all.map(([...pair]) => pair)) }
    const headers = { 'Content-Type': 'application/json' }
    return { method: 'POST', headers, body: JSON.stringify({ token, ...parameters }) }
  }

  /** One request, which has its turn. */
  const exchange = async <T>(question: Question<T>, prefix: Prefix): Promise<DoorAnswer<T>> => {
    const url = new URL(`${base}${prefix}${question.path}`)
    const { host } = url
    let holdMs = 0
    const watched: Fetch = async (...args) => {
      const response = await fetch(...args)
      holdMs = retryAfterOf(response.headers)
      return response
    }
    const reply = await request(watched, url, initOf(question, url), timeoutMs)
    if (reply.kind === 'unsent') return { kind: 'unreachable', detail: reply.detail }
    if (reply.kind === 'unanswered') return { kind: 'unreachable', detail: host }
    const status = verdictOf(reply)
    const { body } = reply
    if (status === TOO_MANY || (status !== 200 && THROTTLED.test(words(body) ?? ''))) {
      limit.hold(holdMs || HOLD_MS)
      return { kind: 'limited', waitMs: holdMs || HOLD_MS }
    }
    const value = status === 200 ? question.read(body) : null
    if (value !== null) return { kind: 'good', value, prefix }
    if (status === NOT_FOUND && !(isOurs(body) && answering.get(question.path) === prefix)) {
      return { kind: 'none' }
    }
    return { kind: 'refused', status, body }
  }

  const remember = (path: DevelopersPath, prefix: Prefix) => {
    answering.set(path, prefix)
    if (last === prefix) return
    last = prefix
    options.onPrefix?.(prefix)
  }

  return {
    words,
    async ask(question) {
      const known = answering.get(question.path) ?? last
      let refusal: DoorAnswer<never> = { kind: 'none' }
      for (const prefix of [...PREFIXES].sort((a, b) => Number(b === known) - Number(a === known))) {
        const taken = await limit.take(question.turn)
        if (taken.kind === 'late') return { kind: 'limited', waitMs: taken.waitMs }
        if (taken.kind === 'aborted') return taken
        const answer = await exchange(question, prefix)
        if (answer.kind === 'good') remember(question.path, prefix)
        if (answer.kind === 'refused' && isOurs(answer.body)) {
          answering.set(question.path, prefix)
          return answer
        }
        if (answer.kind !== 'none' && answer.kind !== 'refused') return answer
        // A gateway refuses a path it does not know as it refuses a wrong key: the other path decides.
        if (answer.kind === 'refused' && refusal.kind === 'none') refusal = answer
      }
      return refusal
    },
  }
}
