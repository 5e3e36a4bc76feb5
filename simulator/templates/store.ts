/** The account's templates: those it has at the start, and those that are made and deleted since. */
import { randomHex, uuidFrom } from '../ids.ts'
import { createTicker } from '../micros.ts'
import type { Template } from './template.ts'

export type NewTemplate = Pick<Template, 'name' | 'language' | 'category' | 'components'>

/** What WhatsApp makes of new ones, and what is refused whatever it holds. */
export interface TemplateRules {
  readonly createRefuse: 'name-taken' | 'invalid' | null
  readonly deleteRefuse: 'in-use' | null
  /** From its creation until it is approved, ms; null: it stays pending. */
  readonly approveAfterMs: number | null
}

const RULES: TemplateRules = { createRefuse: null, deleteRefuse: null, approveAfterMs: null }

export interface TemplateStore {
  /** Newest first. */
  list(): readonly Template[]
  byId(id: string): Template | null
  /** Pending, until it is approved. */
  create(template: NewTemplate): Template
  /** @returns whether there was one */
  remove(id: string): boolean
  readonly rules: TemplateRules
  /** What is not given stays. */
  set(rules: Partial<TemplateRules>): TemplateRules
  reset(): void
}

export const createTemplateStore = (initial: readonly Template[], clock: () => number): TemplateStore => {
  const ticker = createTicker(clock)
  let templates = initial
  let rules = RULES
  /** When it is approved, ms, by its id. */
  const approvedFrom = new Map<string, number>()

  const asOfNow = (template: Template): Template => {
    const from = approvedFrom.get(template.id)
    return from !== undefined && from <= clock()
      ? { ...template, status: 'approved', modified: from * 1000 }
      : template
  }

  return {
    list: () => templates.map(asOfNow),
    byId(id) {
      const found = templates.find((one) => one.id === id)
      return found ? asOfNow(found) : null
    },
    create(given) {
      const created = ticker()
      const template: Template = {
        ...given,
        id: uuidFrom(randomHex),
        wabaTemplateId: String(created).slice(0, 16),
        status: 'pending',
        quality: 'unknown',
        failureReason: null,
        created,
        modified: created,
      }
      templates = [template, ...templates]
      if (rules.approveAfterMs !== null) approvedFrom.set(template.id, clock() + rules.approveAfterMs)
      return template
    },
    remove(id) {
      const before = templates.length
      templates = templates.filter((one) => one.id !== id)
      return templates.length < before
    },
    get rules() {
      return rules
    },
    set(change) {
      rules = { ...rules, ...change }
      return rules
    },
    reset() {
      templates = initial
      rules = RULES
      approvedFrom.clear()
    },
  }
}
