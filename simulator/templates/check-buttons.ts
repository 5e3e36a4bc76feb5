/** What a new template's buttons must look like ("Create Template"; limits: Meta, Template components). Pure. */
import { type Errors, errorsOf, isWebAddress, textErrors } from '../chats/checks.ts'
import { isRecord } from '../contacts/validate.ts'
import { variablesOf } from './template.ts'

type Part = Readonly<Record<string, unknown>>

const MAX_BUTTONS = 10
const MAX_OF_TYPE = { URL: 2, PHONE_NUMBER: 1, QUICK_REPLY: 10, OTP: 1 } as const
const MAX_TEXT = 25
const MAX_URL = 2_000

/** Variables of a text that have no example. */
export const withoutExample = (text: unknown, example: unknown): readonly string[] => {
  const given = isRecord(example) ? example : {}
  return variablesOf(typeof text === 'string' ? text : '')
    .filter((name) => typeof given[name] !== 'string' || given[name] === '')
    .map((name) => `example of ${name} is required`)
}

const urlErrors = ({ format, url, example }: Part): readonly string[] => {
  if (!isWebAddress(typeof url === 'string' ? url.replaceAll(/\{\{.*?\}\}/g, 'x') : url)) {
    return ['Enter a valid url']
  }
  const variables = variablesOf(String(url))
  if (format === 'STATIC') return variables.length === 0 ? [] : ['A static url takes no variable']
  if (format !== 'DYNAMIC') return [`"${format}" is not a valid choice.`]
  if (variables.length !== 1) return ['A dynamic url takes one variable, at its end']
  return withoutExample(url, example)
}

const ownErrors = (path: string, button: Part): Errors => {
  switch (button.type) {
    case 'URL':
      return errorsOf({
        [`${path}.url`]: [...textErrors('url', button.url, { max: MAX_URL }), ...urlErrors(button)],
      })
    case 'PHONE_NUMBER':
      return errorsOf({
        [`${path}.phone_number`]: /^\+?\d{7,15}$/.test(String(button.phone_number))
          ? []
          : ['Enter a valid phone_number'],
      })
    case 'OTP':
      return errorsOf({ [`${path}.otp_type`]: button.otp_type === 'copy_code' ? [] : ['Invalid otp_type'] })
    case 'QUICK_REPLY':
      return {}
    default:
      return { [`${path}.type`]: [`"${button.type}" is not a valid choice.`] }
  }
}

/** @param path of the list of buttons in what was sent */
export const buttonErrors = (path: string, given: unknown): Errors => {
  const buttons = (Array.isArray(given) ? given : []).map((one): Part => (isRecord(one) ? one : {}))
  if (buttons.length === 0) return { [path]: ['buttons is required'] }
  if (buttons.length > MAX_BUTTONS) return { [path]: [`At most ${MAX_BUTTONS} buttons are allowed`] }
  const tooMany = Object.entries(MAX_OF_TYPE).filter(
    ([type, max]) => buttons.filter((one) => one.type === type).length > max,
  )
  const indices = buttons.map(({ index }) => index)
  return Object.assign(
    errorsOf({
      [path]: [
        ...tooMany.map(([type, max]) => `At most ${max} buttons of type ${type} are allowed`),
        ...(indices.every(Number.isInteger) && new Set(indices).size === indices.length
          ? []
          : ['Every button needs an index of its own']),
      ],
    }),
    ...buttons.map((button, at) => ({
      ...errorsOf({
        [`${path}.${at}.text`]: textErrors('text', button.text, { max: MAX_TEXT, required: true }),
      }),
      ...ownErrors(`${path}.${at}`, button),
    })),
  )
}
