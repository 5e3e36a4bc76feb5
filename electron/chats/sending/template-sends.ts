/**
 * Templates sent from beside a thread, by whoever waits to hear what became of it (`templates:send`): the same
 * sender, the same bubble. One that was refused leaves none, for the agent corrects it where it was filled in.
 */
import type { Result } from '../../../shared/ipc.ts'
import { isDialable, normalisePhone } from '../../../shared/phone.ts'
import type { TemplateReceipt, TemplateValue } from '../../../shared/views/templates.ts'
import type { SendOutcome } from '../../api/messages.ts'
import { fail, ok } from '../../result.ts'
import type { createComposer } from './compose.ts'
import type { OutgoingRow, OutgoingStore } from './outgoing-store.ts'
import type { Write } from './writer.ts'

export interface TemplateWanted {
  readonly number: string
  readonly templateId: string
  readonly values: readonly TemplateValue[]
  /** A staged file in the place of the template's own. */
  readonly headerFileId: string | null
  /** Although an earlier one to this customer is unconfirmed. */
  readonly anyway: boolean
}

interface TemplateSendsOptions {
  readonly store: Pick<OutgoingStore, 'to' | 'find'>
  readonly compose: ReturnType<typeof createComposer>['compose']
  /** In a transaction of its own. */
  readonly write: Write
  readonly remove: (key: string) => void
  readonly now: () => Date
}

/** After so long nobody is asked any more whether an unconfirmed one is still on its way. */
const IN_DOUBT_MS = 24 * 60 * 60_000

const isInDoubt = ({ state, content, replaced }: OutgoingRow) =>
  content.type === 'template' && !replaced && IN_DOUBT.has(state)

const IN_DOUBT: ReadonlySet<OutgoingRow['state']> = new Set([
  'waiting',
  'uploading',
  'sending',
  'unconfirmed',
])

export function createTemplateSends({ store, compose, write, remove, now }: TemplateSendsOptions) {
  const waiting = new Map<string, (receipt: Result<TemplateReceipt>) => void>()

  const receipt = (key: string, outcome: SendOutcome): Result<TemplateReceipt> => {
    if (outcome.kind === 'refused') {
      remove(key)
      return { ok: false, fault: outcome.fault }
    }
    // Its first webhook may have been quicker than its answer.
    const state = store.find(key)?.state
    if (state === 'failed') return fail('message-failed')
    return ok({ state: state === 'unconfirmed' ? 'unconfirmed' : 'sent' })
  }

  return {
    async send(wanted: TemplateWanted): Promise<Result<TemplateReceipt>> {
      const number = normalisePhone(wanted.number)
      if (number === null || !isDialable(number)) return fail('invalid-number')
      const { templateId, values, headerFileId } = wanted
      const headerMedia = headerFileId === null ? null : ({ from: 'file', fileId: headerFileId } as const)
      const message = await compose({ type: 'template', templateId, values, headerMedia })
      if (!message.ok) return message
      // From here to the write nothing waits: of two clicks one finds the other.
      const since = new Date(now().getTime() - IN_DOUBT_MS).toISOString()
      if (!wanted.anyway && store.to(number, since).some(isInDoubt)) return fail('message-unconfirmed')
      const key = write(message.value, { chat: number, number, replyTo: null, forced: true })
      return new Promise((resolve) => waiting.set(key, resolve))
    },
    /** Not inside a transaction. */
    answered(key: string, outcome: SendOutcome): void {
      const tell = waiting.get(key)
      waiting.delete(key)
      tell?.(receipt(key, outcome))
    },
    stop(): void {
      for (const tell of waiting.values()) tell(fail('not-set-up'))
      waiting.clear()
    },
  }
}
