/** The account's templates, kept for a while: their list takes many requests, and changes seldom. */
import type { Result } from '../../shared/ipc.ts'
import type { TemplateList, TemplateView } from '../../shared/views/templates.ts'
import { ok } from '../result.ts'

interface KeptListOptions {
  readonly read: () => Promise<Result<TemplateList>>
  readonly now: () => Date
}

export interface KeptList {
  /** Whoever asks while it is read gets the same answer. */
  get(refresh: boolean): Promise<Result<TemplateList>>
  /** However old the list is: the agent has seen it. Null when the account has no such template. */
  find(id: string): Promise<Result<TemplateView | null>>
  forget(): void
}

const KEPT_MS = 10 * 60_000

export function createKeptList({ read, now }: KeptListOptions): KeptList {
  let kept: { readonly list: TemplateList; readonly at: number } | null = null
  let reading: Promise<Result<TemplateList>> | null = null

  const readNow = async () => {
    const answer = await read()
    if (answer.ok) kept = { list: answer.value, at: now().getTime() }
    return answer
  }
  const fetched = () => {
    reading ??= readNow().finally(() => {
      reading = null
    })
    return reading
  }

  return {
    async get(refresh) {
      const age = kept === null ? Number.POSITIVE_INFINITY : now().getTime() - kept.at
      return kept !== null && !refresh && age < KEPT_MS ? ok(kept.list) : fetched()
    },
    async find(id) {
      const list = kept === null ? await fetched() : ok(kept.list)
      return list.ok ? ok(list.value.templates.find((one) => one.id === id) ?? null) : list
    },
    forget() {
      kept = null
    },
  }
}
