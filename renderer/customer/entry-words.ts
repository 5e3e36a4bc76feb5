/** How an entry of the time line is said. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { TimelineEntry } from '../../shared/views/customer.ts'
import { statusWords } from '../lib/call-words.ts'
import { formatSpan } from '../lib/format.ts'

type Call = Extract<TimelineEntry, { kind: 'call' }>

/** What came of it, then who talked: "Talked 6 min 12 s · with Sunita Patil", "Missed". */
export function callSummary(t: TFunction, call: Call): string {
  const { status, agent, talkSeconds, live } = call
  const talked = !live && talkSeconds !== null && talkSeconds > 0
  const what = talked
    ? t('customer.talked', { duration: formatSpan(t, talkSeconds) })
    : statusWords(t, { status, pickedUpBy: agent })
  // "Picked up by NAME" has the name already.
  const named = agent !== null && status !== 'picked-up'
  return [what, named ? t('customer.withAgent', { name: agent }) : '', call.department ?? '']
    .filter((part) => part !== '')
    .join(' · ')
}
