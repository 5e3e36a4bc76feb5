/** From what an agent composed to a row that can be sent: everything that can be said against it is said here. */
import { checkContent } from '../../../shared/chats/limits.ts'
import { fileIdOf, type OutgoingContent, type OutgoingTemplate } from '../../../shared/chats/outgoing.ts'
import type { Result } from '../../../shared/ipc.ts'
import { asSent } from '../../../shared/myoperator/as-sent.ts'
import { isDialable, normalisePhone } from '../../../shared/phone.ts'
import { tidy, variableId } from '../../../shared/templates/variables.ts'
import type { TemplateValue, TemplateView } from '../../../shared/views/templates.ts'
import { fail, ok } from '../../result.ts'
import type { OwnMessage } from '../own-messages.ts'
import type { StagedFiles } from '../staged.ts'
import type { KnownTemplate, NewRow } from './outgoing-store.ts'
import { printOf } from './print.ts'

/** As the provider will tell it, and as this desk keeps it. */
export interface Composed extends Pick<OwnMessage, 'kind' | 'context'>, Pick<NewRow, 'print' | 'language'> {
  readonly content: OutgoingContent
  readonly template: KnownTemplate | null
  readonly fileId: string | null
}

interface ComposeOptions {
  readonly staged: Pick<StagedFiles, 'facts'>
  /** Null: the account has none such. */
  readonly findTemplate: (id: string) => Promise<Result<KnownTemplate | null>>
}

/** The number of a thread that can be written to. */
export function writableNumber(chat: string): string | null {
  const number = normalisePhone(chat)
  return number !== null && isDialable(number) ? number : null
}

/** The template's own values, each once; with what is missing. */
function filledIn({ variables }: TemplateView, given: readonly TemplateValue[]) {
  const typed = new Map(given.map((one) => [variableId(one), tidy(one.value)]))
  const values = variables.map(
    ({ place, key, button, ...rest }): TemplateValue => ({
      place,
      key,
      button,
      value: typed.get(variableId({ place, key, button, ...rest })) ?? '',
    }),
  )
  const missing = values.filter(({ value }) => value === '').map((one) => [variableId(one), 'missing'])
  return { values, missing: Object.fromEntries(missing) }
}

export function createComposer({ staged, findTemplate }: ComposeOptions) {
  const composed = (content: OutgoingContent, template: KnownTemplate | null): Composed => {
    const said = asSent(content, { template: template?.view ?? null, factsOf: staged.facts })
    const print = printOf(said.kind, said.context) ?? { print: said.kind, language: null }
    return { ...said, ...print, content, template, fileId: fileIdOf(content) }
  }

  const composeTemplate = async (content: OutgoingTemplate): Promise<Result<Composed>> => {
    const found = await findTemplate(content.templateId)
    if (!found.ok) return found
    if (found.value === null) return fail('template-unknown')
    const { values, missing } = filledIn(found.value.view, content.values)
    if (Object.keys(missing).length > 0)
      return { ok: false, fault: { code: 'template-refused', detail: null, fields: missing } }
    return ok(composed({ ...content, values }, found.value))
  }

  return {
    composed,
    /** Faults: `message-invalid` with fields, `template-unknown`, `template-refused` with fields, of the list. */
    async compose(content: OutgoingContent): Promise<Result<Composed>> {
      const problems = checkContent(content, staged.facts)
      if (Object.keys(problems).length > 0)
        return { ok: false, fault: { code: 'message-invalid', detail: null, fields: problems } }
      return content.type === 'template' ? composeTemplate(content) : ok(composed(content, null))
    },
  }
}
