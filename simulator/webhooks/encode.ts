/** A webhook's body in the content types the panel offers ("WebHooks(New)", Content-Type Support). */
import qs from 'qs'

export const FORM = 'application/x-www-form-urlencoded'
export const MULTIPART = 'multipart/form-data'

export interface Format {
  readonly contentType: string
  /** How a form carries what is nested: `payload[legs][0][type]=agent`, or JSON text in one field. */
  readonly nested: 'brackets' | 'json'
}

export interface Encoded {
  readonly contentType: string
  readonly body: string
}

/** Brackets are what url-encoded forms are seen with; multipart holds JSON text unless asked otherwise. */
export const formatOf = (contentType = 'application/json', nested?: Format['nested']): Format => ({
  contentType,
  nested: nested ?? (contentType.startsWith(MULTIPART) ? 'json' : 'brackets'),
})

type Field = [name: string, value: string]
type Fields = Field[]

/** A form knows text only: null and nothing are both "". */
const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)

const bracketed = (name: string, value: unknown): Fields =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => bracketed(`${name}[${key}]`, inner))
    : [[name, textOf(value)]]

const fieldsOf = (body: object, nested: Format['nested']): Fields =>
  Object.entries(body).flatMap(
    ([name, value]): Fields => (nested === 'brackets' ? bracketed(name, value) : [[name, textOf(value)]]),
  )

const urlEncoded = (body: object, nested: Format['nested']): string =>
  nested === 'brackets' ? qs.stringify(body) : new URLSearchParams(fieldsOf(body, 'json')).toString()

const part = (boundary: string, [name, value]: Field): string =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name.replaceAll('"', '%22')}"\r\n\r\n${value}\r\n`

/** A text goes out as it is, whatever the content type says: that is how a malformed body is sent. */
export const encode = (body: unknown, format: Format, boundary: string): Encoded => {
  const { contentType, nested } = format
  if (typeof body === 'string') return { contentType, body }
  const record = typeof body === 'object' && body !== null ? body : { value: body }
  if (contentType.startsWith(FORM)) return { contentType, body: urlEncoded(record, nested) }
  if (contentType.startsWith(MULTIPART)) {
    const parts = fieldsOf(record, nested).map((field) => part(boundary, field))
    return { contentType: `${MULTIPART}; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` }
  }
  return { contentType, body: JSON.stringify(body) }
}
