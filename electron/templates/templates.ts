/**
 * Sends WhatsApp templates. A message is written here before it leaves and never sent twice by itself: after a
 * time-out it is unconfirmed until its webhook settles it, and only the agent sends another one meanwhile.
 */
import { randomUUID } from 'node:crypto'
import type { RingsideEvent } from '../../shared/events.ts'
import type { Result } from '../../shared/ipc.ts'
import { isDialable, normalisePhone } from '../../shared/phone.ts'
import { tidy, variableId } from '../../shared/templates/variables.ts'
import type {
  TemplateList,
  TemplateNews,
  TemplateReceipt,
  TemplateValue,
  TemplateView,
} from '../../shared/views/templates.ts'
import type { MessagesApi, SendOutcome } from '../api/messages.ts'
import type { Database } from '../database/database.ts'
import type { Logger } from '../log.ts'
import { numberView } from '../number-view.ts'
import { fail, ok } from '../result.ts'
import { openSentStore, type SentTemplate } from './sent-store.ts'
import { createKeptList } from './template-list.ts'
import { likeliest, type Told, toldIn } from './told.ts'

interface TemplatesOptions {
  readonly database: Database
  readonly api: MessagesApi
  readonly namesFor: (number: string) => readonly string[]
  /** One that was in doubt was sent, or a sent one failed; never inside a transaction. */
  readonly onSettled: (news: TemplateNews) => void
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  readonly log: Logger
}

interface Wanted {
  readonly number: string
  readonly templateId: string
  readonly values: readonly TemplateValue[]
  /** Although an earlier one to this customer is unconfirmed. */
  readonly anyway: boolean
}

export interface Templates {
  list(refresh: boolean): Promise<Result<TemplateList>>
  /** What fails is said in shared/ipc.ts at `templates:send`. */
  send(wanted: Wanted): Promise<Result<TemplateReceipt>>
  /** Inside the transaction that moves the cursor. */
  apply(event: RingsideEvent): void
  start(): void
  stop(): void
}

const DAY_MS = 24 * 60 * 60_000
/** After so long nobody is asked any more whether an unconfirmed one is still on its way. */
const IN_DOUBT_MS = DAY_MS
const KEPT_MS = 30 * DAY_MS

const isInDoubt = ({ state }: SentTemplate) => state === 'sending' || state === 'unconfirmed'

/** The template's own values, each once; null with what is missing otherwise. */
function filledIn({ variables }: TemplateView, given: readonly TemplateValue[]) {
  const typed = new Map(given.map((one) => [variableId(one), tidy(one.value)]))
  const values = variables.map((one) => ({ ...one, value: typed.get(variableId(one)) ?? '' }))
  const missing = values.filter(({ value }) => value === '').map((one) => [variableId(one), 'missing'])
  return { values, missing: missing.length === 0 ? null : Object.fromEntries(missing) }
}

export function createTemplates(options: TemplatesOptions): Templates {
  const { api, now, log } = options
  const store = openSentStore(options.database)
  const kept = createKeptList({ read: api.listTemplates, now })
  let stopped = false

  const since = (ms: number) => new Date(now().getTime() - ms).toISOString()

  const told = (sent: SentTemplate, news: Pick<TemplateNews, 'state' | 'reason'>) => {
    const { id, number } = sent
    const { numberText } = numberView(number)
    const names = options.namesFor(number)
    queueMicrotask(() => {
      if (!stopped) options.onSettled({ id, number, numberText, names, ...news })
    })
  }

  /** A failure is the last word: it may come after "sent", and "sent" may come late. */
  const settle = (sent: SentTemplate, { messageId, conversationId, state, reason }: Told) => {
    if (sent.messageId === null) store.setIds(sent.id, messageId, conversationId)
    if (sent.state === state || sent.state === 'failed') return
    store.setState(sent.id, state)
    // Whoever still waits for the answer is told with it.
    if (sent.state === 'sending') return
    if (state === 'failed' || sent.state === 'unconfirmed') told(sent, { state, reason })
  }

  const oursOf = (one: Told): SentTemplate | null => {
    const known = store.byMessage(one.messageId) ?? (one.refId === null ? null : store.find(one.refId))
    if (known !== null || one.customer === null) return known
    return likeliest(one, store.to(one.customer, since(IN_DOUBT_MS)), options.clockOffsetMs())
  }

  const receipt = (id: string, outcome: SendOutcome): Result<TemplateReceipt> => {
    // Its first webhook may have been quicker than its answer.
    const heard = store.find(id)?.state
    if (outcome.kind === 'refused') {
      store.setState(id, 'refused')
      if (outcome.fault.code === 'template-unknown') kept.forget()
      return { ok: false, fault: outcome.fault }
    }
    if (outcome.kind === 'accepted' && outcome.messageId !== null)
      store.setIds(id, outcome.messageId, outcome.conversationId)
    if (heard === 'failed') return fail('message-failed')
    if (heard === 'sent') return ok({ state: 'sent' })
    store.setState(id, outcome.kind)
    return ok({ state: outcome.kind === 'accepted' ? 'sent' : 'unconfirmed' })
  }

  return {
    list: kept.get,

    async send({ number: typed, templateId, values: given, anyway }) {
      const number = normalisePhone(typed)
      if (number === null || !isDialable(number)) return fail('invalid-number')
      const found = await kept.find(templateId)
      if (!found.ok) return found
      const template = found.value
      if (template === null) return fail('template-unknown')
      const { values, missing } = filledIn(template, given)
      if (missing !== null)
        return { ok: false, fault: { code: 'template-refused', detail: null, fields: missing } }
      // From here to the write nothing waits: of two clicks one finds the other.
      if (!anyway && store.to(number, since(IN_DOUBT_MS)).some(isInDoubt)) return fail('message-unconfirmed')
      const id = randomUUID()
      const { name, language } = template
      store.add({ id, number, template: name, language, sentAt: now().toISOString() })
      const outcome = await api.sendTemplate({ number, template, values, refId: id })
      log.info('a template was sent', { id, template: name, outcome: outcome.kind })
      // What the desk no longer writes down is found unconfirmed when it opens again.
      return stopped ? fail('not-set-up') : receipt(id, outcome)
    },

    apply(event) {
      const one = toldIn(event)
      const sent = one === null ? null : oursOf(one)
      if (one !== null && sent !== null) settle(sent, one)
    },

    start() {
      store.recover()
      store.prune(since(KEPT_MS))
    },
    stop() {
      stopped = true
    },
  }
}
