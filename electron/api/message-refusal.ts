/**
 * Why WhatsApp did not take a message (document: Send Message, its error responses): each has a code or words of
 * its own; a validation error names its fields, in whatever depth, under `error` or `errors`.
 */

import type { OutgoingContent } from '../../shared/chats/outgoing.ts'
import type { Fault, FaultCode } from '../../shared/ipc.ts'
import { isRecord, readText } from '../../shared/myoperator/lenient.ts'
import { variableId } from '../../shared/templates/variables.ts'
import type { TemplateVariable, TemplateView } from '../../shared/views/templates.ts'
import { type Complaint, complaintsIn } from './complaints.ts'

/** By the document's code, or by its words where a code is missing. */
const REFUSALS: readonly (readonly [code: string | null, words: RegExp, FaultCode])[] = [
  ['CHAT_4001', /insufficient balance/i, 'whatsapp-balance'],
  ['CHAT_3001', /sending failed/i, 'message-failed'],
  ['CHAT_0004', /service inactive/i, 'whatsapp-account-disabled'],
  ['CHAT_0301', /not approved by meta/i, 'whatsapp-account-disabled'],
  ['CHAT_0302', /waba is disabled/i, 'whatsapp-account-disabled'],
  ['CHAT_0303', /number is disabled/i, 'whatsapp-number-disabled'],
  ['CHAT_0304', /number is not connected/i, 'whatsapp-number-not-connected'],
  ['CHAT_0305', /not connected with meta/i, 'whatsapp-number-not-connected'],
  ['CHAT_0306', /number does not exist/i, 'whatsapp-number-unknown'],
  [null, /template (is )?not (associated|found|approved)/i, 'template-unknown'],
  // Seen as the reason of failed messages, never as an answer: nobody says that it cannot be one.
  [
    '131047',
    /re-?engagement|24[ -]?h(ou)?rs?|(window|session) (is |has )?(closed|expired)/i,
    'window-closed',
  ],
]

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

function isAbout({ path, sentence }: Complaint, { place, key }: TemplateVariable): boolean {
  if (!path.some((step) => step === place || step === `${place}s`)) return false
  return (
    path.includes(key) ||
    new RegExp(`(^|[^\\p{L}\\p{N}_])${escaped(key)}($|[^\\p{L}\\p{N}_])`, 'u').test(sentence)
  )
}

/** The document shows plain media with a link alone; an account that wants one complains of its absence. */
const wantsLink = (content: OutgoingContent, complaints: readonly Complaint[]): boolean =>
  content.type === 'media' &&
  content.source.from === 'file' &&
  complaints.some(
    ({ path, sentence }) => path.join('.').split('.').includes('link') || /media_id/.test(sentence),
  )

/** The field's own words where one is named, else the whole answer's. */
function invalid(
  body: unknown,
  content: OutgoingContent,
  variables: readonly TemplateVariable[],
  said: string | null,
): Fault {
  const given = isRecord(body) ? [body.error, body.errors] : []
  const complaints = given.flatMap((one) => complaintsIn(one))
  const words = complaints.map(({ sentence }) => sentence).join(' ') || said
  if (complaints.some(({ path }) => path[0] === 'phone_number_id'))
    return { code: 'whatsapp-number-unknown', detail: complaints[0]?.sentence ?? said }
  if (wantsLink(content, complaints)) return { code: 'media-id-refused', detail: words }
  if (content.type !== 'template') return { code: 'message-invalid', detail: words }
  const fields: Record<string, string> = {}
  const rest: string[] = []
  for (const complaint of complaints) {
    const about = variables.filter((variable) => isAbout(complaint, variable))
    for (const variable of about) fields[variableId(variable)] ??= complaint.sentence
    if (about.length === 0) rest.push(complaint.sentence)
  }
  const detail = complaints.length === 0 ? said : rest.join(' ') || null
  return { code: 'template-refused', detail, ...(Object.keys(fields).length > 0 ? { fields } : {}) }
}

/** @param template of `template` content */
export function refusalOf(
  status: number,
  body: unknown,
  content: OutgoingContent,
  template: TemplateView | null,
): Fault {
  const said = isRecord(body) ? readText(body.message) : readText(body)
  if (status === 401 || status === 403) return { code: 'whatsapp-bad-key', detail: said }
  if (status === 429) return { code: 'whatsapp-limit', detail: said }
  const code = isRecord(body) ? readText(body.code) : null
  const known = REFUSALS.find(([its, words]) => (its !== null && its === code) || words.test(said ?? ''))
  return known === undefined
    ? invalid(body, content, template?.variables ?? [], said)
    : { code: known[2], detail: said }
}
