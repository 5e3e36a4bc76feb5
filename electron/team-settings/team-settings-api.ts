/** `GET` and `PUT /v1/team-settings` of the relay. */
import { z } from 'zod'
import { type VersionedTeamSettings, versionedTeamSettingsSchema } from '../../shared/team-settings.ts'
import { type Fetch, type Reply, request } from '../api/request.ts'

type SaveAnswer =
  | { readonly kind: 'saved' | 'conflict'; readonly current: VersionedTeamSettings }
  /** Where it is wrong, in the relay's words; the path of the settings, "" where it names none. */
  | { readonly kind: 'invalid'; readonly path: string; readonly words: string }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unreachable'; readonly detail: string }

export interface TeamSettingsApi {
  /** Null when the relay cannot be asked now. */
  read(): Promise<VersionedTeamSettings | null>
  /** @param version the one the change was made from */
  save(version: number, settings: unknown): Promise<SaveAnswer>
}

interface ApiOptions {
  readonly fetch: Fetch
  readonly relayUrl: string
  readonly token: string
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 10_000
const LONGEST_WORDS = 200

const conflictSchema = z.object({ current: versionedTeamSettingsSchema })
const problemSchema = z.object({ error: z.string(), path: z.string().optional() })

export function createTeamSettingsApi(options: ApiOptions): TeamSettingsApi {
  const { fetch, relayUrl, token, timeoutMs = TIMEOUT_MS } = options
  const url = new URL('/v1/team-settings', relayUrl)
  const ask = (init: RequestInit) =>
    request(
      fetch,
      url,
      { ...init, headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' } },
      timeoutMs,
    )

  const unreachable = (reply: Reply): SaveAnswer => ({
    kind: 'unreachable',
    detail: reply.kind === 'answer' ? `${url.host} answered ${reply.status}` : url.host,
  })

  const problemOf = (reply: Extract<Reply, { kind: 'answer' }>): SaveAnswer => {
    const problem = problemSchema.safeParse(reply.body)
    if (!problem.success) return unreachable(reply)
    const { error, path = '' } = problem.data
    return {
      kind: 'invalid',
      path: path.replace(/^settings\.?/, ''),
      words: error.replaceAll(token, '…').slice(0, LONGEST_WORDS),
    }
  }

  return {
    async read() {
      const reply = await ask({ method: 'GET' })
      if (reply.kind !== 'answer' || reply.status !== 200) return null
      const read = versionedTeamSettingsSchema.safeParse(reply.body)
      return read.success ? read.data : null
    },
    async save(version, settings) {
      const reply = await ask({ method: 'PUT', body: JSON.stringify({ version, settings }) })
      if (reply.kind !== 'answer') return unreachable(reply)
      const { status, body } = reply
      if (status === 403) return { kind: 'not-allowed' }
      if (status === 400) return problemOf(reply)
      if (status === 409) {
        const conflict = conflictSchema.safeParse(body)
        return conflict.success ? { kind: 'conflict', current: conflict.data.current } : unreachable(reply)
      }
      const saved = versionedTeamSettingsSchema.safeParse(body)
      return status === 200 && saved.success ? { kind: 'saved', current: saved.data } : unreachable(reply)
    },
  }
}
