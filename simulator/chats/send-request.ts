/** Checks a "Send Message" request, and makes the message of it: pure but for what it is given. */
import { isDialable } from '../../shared/phone.ts'
import { isRecord } from '../contacts/validate.ts'
import { phoneNumberNamed } from '../templates/phone-numbers.ts'
import type { Template } from '../templates/template.ts'
import { interactiveErrors } from './interactive-message.ts'
import type { MessageData } from './message.ts'
import { type MediaLookup, plainMessage } from './plain-message.ts'
import { invalid, REFUSALS, type Refusal } from './refusals.ts'
import { templateMessage, variableErrors } from './template-message.ts'

interface SendRequest {
  /** Digits. */
  readonly countryCode: string
  readonly phoneNumber: string
  readonly data: MessageData
  readonly replyTo: string | null
  readonly refId: string | null
}

type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

const REQUIRED = ['phone_number_id', 'customer_country_code', 'customer_number', 'data'] as const

const textAt = (body: Readonly<Record<string, unknown>>, key: string): string =>
  typeof body[key] === 'string' ? body[key] : ''

const refuse = <T>(refusal: Refusal): Checked<T> => ({ ok: false, refusal })
const wrong = <T>(key: string, words: string): Checked<T> => refuse(invalid({ [key]: [words] }))

const checkTemplate = (
  context: Readonly<Record<string, unknown>>,
  templates: readonly Template[],
  media: MediaLookup,
): Checked<MessageData> => {
  const name = textAt(context, 'template_name')
  if (name === '') return wrong('template_name', 'template_name is required')
  const language = textAt(context, 'language')
  const template = templates.find(
    (one) => one.name === name && one.status === 'approved' && (language === '' || one.language === language),
  )
  if (!template) return refuse(REFUSALS['template-not-associated'])
  const errors = variableErrors(template, context, media)
  return Object.keys(errors).length > 0
    ? refuse(invalid(errors))
    : { ok: true, value: templateMessage(template, context, media) }
}

const checkData = (
  data: unknown,
  templates: readonly Template[],
  media: MediaLookup,
): Checked<MessageData> => {
  if (!isRecord(data) || !isRecord(data.context)) {
    return wrong('data', 'data must have a type and a context')
  }
  const { type, context } = data
  if (type === 'template') return checkTemplate(context, templates, media)
  if (type === 'interactive') {
    const errors = interactiveErrors(context, media)
    return Object.keys(errors).length > 0
      ? refuse(invalid(errors))
      : { ok: true, value: { type: 'interactive', context } }
  }
  const plain = plainMessage(type, context, media)
  if (!plain) return wrong('data.type', `"${type}" is not a valid choice.`)
  return plain.ok ? { ok: true, value: plain.data } : refuse(invalid(plain.errors))
}

export const checkSend = (
  body: unknown,
  templates: readonly Template[],
  media: MediaLookup,
): Checked<SendRequest> => {
  if (!isRecord(body)) return wrong('data', 'data is required')
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
  const data = checkData(body.data, templates, media)
  if (!data.ok) return data
  if (!from.connected) return refuse(REFUSALS['phone-number-not-connected'])
  return {
    ok: true,
    value: {
      countryCode,
      phoneNumber,
      data: data.value,
      replyTo: textAt(body, 'reply_to') || null,
      refId: textAt(body, 'myop_ref_id') || null,
    },
  }
}
