/**
 * The set-up of a desk, by invitation or by hand. What is typed is kept in the vault as it comes, so that a
 * closed window loses nothing; what is secret goes in and never comes back.
 *
 * Changes go one after another; requests to the outside do not hold them up.
 */
import type { Result } from '../../shared/ipc.ts'
import type { CheckGroup, CheckResult, SetupDraft, SetupField } from '../../shared/views/setup.ts'
import type { RateLimit } from '../api/rate-limit.ts'
import type { Fetch } from '../api/request.ts'
import { fail, ok } from '../result.ts'
import { check } from './checks/check.ts'
import { describeDraft, EMPTY_DRAFT, obstaclesOf, withChecked, withRelay, withTyped } from './draft.ts'
import { enrol } from './enrol.ts'
import { accountOf, readPhones, withDefaults } from './fields.ts'
import { type InvitationRead, parseInvitation } from './invitation.ts'
import type { Draft, Secrets, Vault } from './vault.ts'

interface SetUpOptions {
  readonly vault: Vault
  readonly fetch: Fetch
  readonly limit?: RateLimit
  readonly now: () => Date
  /** The desk can be opened. `phones`: the agent's own numbers as typed here, E.164. */
  readonly onReady: (secrets: Secrets, kept: 'vault' | 'memory', phones: readonly string[]) => void
  /** Of each request of a live test. */
  readonly timeoutMs?: number
}

export interface SetUp {
  read(): Promise<Result<SetupDraft>>
  save(fields: Readonly<Partial<Record<SetupField, string>>>): Promise<Result<SetupDraft>>
  /** `null`: the invitation that `invited` was told of. */
  join(invitation: string | null): Promise<Joined>
  check(group: CheckGroup): Promise<Result<CheckResult>>
  finish(): Promise<Result<null>>
  discard(): Promise<Result<SetupDraft>>
  /** Resolves when all that was told so far is kept. */
  settled(): Promise<void>
  /** A link was opened from outside. It is kept, in memory, until the agent joins or discards. */
  invited(text: string): Result<{ relayHost: string }>
}

type Invitation = Extract<InvitationRead, { kind: 'invitation' }>
type Joined = Result<{ next: 'ready' | 'credentials' }>

function readInvitation(text: string): Result<Invitation> {
  const read = parseInvitation(text)
  if (read.kind === 'invitation') return ok(read)
  if (read.kind === 'unreadable') return fail('invitation-unreadable')
  const fields = { invitation: 'insecure' }
  return { ok: false, fault: { code: 'invitation-unreadable', detail: read.host, fields } }
}

const hostOf = (invitation: Invitation) => new URL(invitation.relayUrl).host

export function createSetUp({ vault, fetch, limit, now, onReady, timeoutMs }: SetUpOptions): SetUp {
  const options = { fetch, now, ...(limit && { limit }), ...(timeoutMs === undefined ? {} : { timeoutMs }) }
  let invitation: Invitation | null = null
  let joining: { readonly code: string; readonly answer: Promise<Joined> } | null = null
  let last: Promise<unknown> = Promise.resolve()

  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }

  const load = async (): Promise<Draft> => (await vault.readDraft()) ?? EMPTY_DRAFT
  const view = (draft: Draft, kept: SetupDraft['kept']) =>
    describeDraft(draft, invitation && hostOf(invitation), kept)

  const update = (change: (draft: Draft) => Draft): Promise<SetupDraft> =>
    queued(async () => {
      const draft = change(await load())
      return view(draft, await vault.saveDraft(draft))
    })

  const open = async (secrets: Secrets, phones: readonly string[]) => {
    const kept = await vault.save(secrets)
    invitation = null
    onReady(secrets, kept, phones)
  }

  const enter = async ({ relayUrl, code }: Invitation): Promise<Joined> => {
    const answer = await enrol(fetch, relayUrl, code)
    if (answer.kind === 'refused') return fail('code-refused')
    if (answer.kind === 'unreachable') return fail('relay-unreachable', answer.detail)
    const { account, enrolled } = answer
    if (account !== null) {
      await queued(async () => {
        const { phones } = withDefaults((await load()).typed)
        await open({ relayUrl, account, ...enrolled }, readPhones(phones))
      })
      return ok({ next: 'ready' })
    }
    invitation = null
    await update((draft) => withRelay(draft, { url: relayUrl, ...enrolled }))
    return ok({ next: 'credentials' })
  }

  return {
    read: () => queued(async () => ok(view(await load(), await vault.keeps()))),
    save: async (fields) => ok(await update((draft) => withTyped(draft, fields))),

    async join(text) {
      const read = text === null ? invitation && ok(invitation) : readInvitation(text)
      if (read === null) return fail('invitation-unreadable')
      if (!read.ok) return read
      // A second click must not spend the same code twice: it would be told that the code is refused.
      if (joining?.code === read.value.code) return joining.answer
      const answer = enter(read.value).finally(() => {
        if (joining?.answer === answer) joining = null
      })
      joining = { code: read.value.code, answer }
      return answer
    },

    async check(group) {
      const draft = await queued(load)
      const typed = withDefaults(draft.typed)
      const known = { contacts: draft.checks.contacts ?? null, prefix: draft.prefix }
      const checked = await check(group, typed, known, options)
      await update((current) => withChecked(current, group, typed, checked))
      return ok(checked.result)
    },

    finish: () =>
      queued(async () => {
        const draft = await load()
        if (draft.relay === null) return fail('not-joined')
        const fields = obstaclesOf(draft)
        const typed = withDefaults(draft.typed)
        const account = accountOf(typed, draft.prefix ?? undefined)
        if (Object.keys(fields).length > 0 || account === null) {
          return { ok: false, fault: { code: 'setup-incomplete', detail: null, fields } }
        }
        const { url, token, agent } = draft.relay
        await open({ relayUrl: url, token, agent, account }, readPhones(typed.phones))
        return ok(null)
      }),

    discard: () =>
      queued(async () => {
        invitation = null
        return ok(view(EMPTY_DRAFT, await vault.saveDraft(null)))
      }),

    settled: () => queued(async () => {}),

    invited(text) {
      const read = readInvitation(text)
      if (!read.ok) return read
      invitation = read.value
      return ok({ relayHost: hostOf(read.value) })
    },
  }
}
