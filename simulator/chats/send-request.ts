/** Checks a "Send Message" request; of its types only templates are known so far. */
import { isDialable } from '../../shared/phone.ts'
import { isRecord } from '../contacts/validate.ts'
import { phoneNumberNamed } from '../templates/phone-numbers.ts'
import type { Template } from '../templates/template.ts'
import { invalid, REFUSALS, type Refusal } from './refusals.ts'
import { templateMessage, variableErrors } from './template-message.ts'
import type { MessageData } from './webhooks.ts'

interface SendRequest {
  /** Digits. */
  readonly countryCode: string
  readonly phoneNumber: string
  readonly data: MessageData
  readonly refId: string | null
}

type Checked =
  | { readonly ok: true; readonly request: SendRequest }
  | { readonly ok: false; readonly refusal: Refusal }

const REQUIRED = ['phone_number_id', 'customer_country_code', 'customer_number', 'data'] as const

const textAt = (body: Readonly<Record<string, unknown>>, key: string): string =>
  typeof body[key] === 'string' ? body[key] : ''

const refuse = (refusal: Refusal): Checked => ({ ok: false, refusal })
const wrong = (key: string, words: string): Checked => refuse(invalid({ [key]: [words] }))

export const checkSend = (body: unknown, templates: readonly Template[]): Checked => {
  if (!isRecord(body)) return refuse(invalid({ data: ['data is required'] }))
  const absent = REQUIRED.filter((key) => body[key] === undefined || body[key] === null || body[key] === '')
  if (absent.length > 0) {
    return refuse(invalid(Object.fromEntries(absent.map((key) => [key, [`${key} is required`]]))))
  }
  const from = phoneNumberNamed(textAt(body, 'phone_number_id'))
  if (!from) return wrong('phone_number_id', 'Invalid phone_number_id')
  const countryCode = textAt(body, 'customer_country_code').replace(/^\+/, '')
  const phoneNumber = textAt(body, 'customer_number')
  if (!isDialable(`+${countryCode}${phoneNumber}`)) {
    return wrong('customer_number', 'Enter a valid customer number')
  }
  const { data } = body
  if (!isRecord(data) || !isRecord(data.context)) return wrong('data', 'data must have a type and a context')
  if (data.type !== 'template') return wrong('data', 'This simulator sends templates only')
  const { context } = data
  const name = textAt(context, 'template_name')
  if (name === '') return wrong('template_name', 'template_name is required')
  const language = textAt(context, 'language')
  const template = templates.find(
    (one) => one.name === name && one.status === 'approved' && (language === '' || one.language === language),
  )
  if (!template) return refuse(REFUSALS['template-not-associated'])
  const errors = variableErrors(template, context)
  if (Object.keys(errors).length > 0) return refuse(invalid(errors))
  if (!from.connected) return refuse(REFUSALS['phone-number-not-connected'])
  return {
    ok: true,
    request: {
      countryCode,
      phoneNumber,
      data: templateMessage(template, context),
      refId: textAt(body, 'myop_ref_id') || null,
    },
  }
}
