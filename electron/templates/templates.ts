/** The templates that can be sent from here, kept for a while: their list takes many requests, and changes seldom. */
import type { Result } from '../../shared/ipc.ts'
import type { TemplateList, TemplateView } from '../../shared/views/templates.ts'
import { ok } from '../result.ts'
import { createKept } from '../timing/kept.ts'

interface TemplatesOptions {
  /** All approved ones, from the provider. */
  readonly read: () => Promise<Result<TemplateList>>
  /** This machine's clock. */
  readonly now: () => Date
}

interface FoundTemplate {
  readonly view: TemplateView
  /** Others have its name, in other languages: the name alone does not tell which one is meant. */
  readonly inManyLanguages: boolean
}

export interface Templates {
  /** Whoever asks while it is read gets the same answer. */
  list(refresh: boolean): Promise<Result<TemplateList>>
  /** However old the list is: the agent has seen it. Null when the account has no such template. */
  find(id: string): Promise<Result<FoundTemplate | null>>
  /** It is not what it was. */
  forget(): void
}

export function createTemplates(options: TemplatesOptions): Templates {
  const kept = createKept(options)
  return {
    list: kept.get,
    async find(id) {
      const list = await kept.last()
      if (!list.ok) return list
      const { templates } = list.value
      const view = templates.find((one) => one.id === id)
      if (view === undefined) return ok(null)
      return ok({ view, inManyLanguages: templates.filter(({ name }) => name === view.name).length > 1 })
    },
    forget: kept.forget,
  }
}
