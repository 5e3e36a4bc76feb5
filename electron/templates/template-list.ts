/** The templates that can be sent from here, kept for a while: their list takes many requests, and changes seldom. */
import type { Result } from '../../shared/ipc.ts'
import type { TemplateList, TemplateView } from '../../shared/views/templates.ts'
import { ok } from '../result.ts'
import { createKept, type Kept } from './kept.ts'

interface KeptListOptions {
  readonly read: () => Promise<Result<TemplateList>>
  readonly now: () => Date
}

export interface KeptList extends Pick<Kept<TemplateList>, 'get' | 'forget'> {
  /** However old the list is: the agent has seen it. Null when the account has no such template. */
  find(id: string): Promise<Result<TemplateView | null>>
}

export function createKeptList(options: KeptListOptions): KeptList {
  const kept = createKept(options)
  return {
    get: kept.get,
    forget: kept.forget,
    async find(id) {
      const list = await kept.last()
      return list.ok ? ok(list.value.templates.find((one) => one.id === id) ?? null) : list
    },
  }
}
