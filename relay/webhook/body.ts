/**
 * A webhook's body as its content type says: JSON, form-urlencoded or multipart (reference.md, Webhooks /
 * Content-Type Support). What the values mean is for shared/myoperator/ to say.
 */
import { parse as parseBrackets } from 'qs'

const CONTENT_TYPES = {
  'application/json': 'json',
  'application/x-www-form-urlencoded': 'form',
  'multipart/form-data': 'multipart',
} as const
export type BodyKind = (typeof CONTENT_TYPES)[keyof typeof CONTENT_TYPES]

/** Far more than any webhook has; what is deeper or longer only costs time. */
const MAX_DEPTH = 16
const MAX_FIELDS = 5_000

/** The body is not what its content type says. */
export class MalformedBody extends Error {
  override name = 'MalformedBody'
}

/** Without a content type the provider's default holds, JSON; null is one that is not taken. */
export function bodyKind(contentType: string | undefined): BodyKind | null {
  if (contentType === undefined) return 'json'
  const end = contentType.indexOf(';')
  const type = (end < 0 ? contentType : contentType.slice(0, end)).trim().toLowerCase()
  return isKnown(type) ? CONTENT_TYPES[type] : null
}

const isKnown = (type: string): type is keyof typeof CONTENT_TYPES => Object.hasOwn(CONTENT_TYPES, type)

/** Throws MalformedBody. JSON and forms are read at once; multipart takes a promise. */
export function parseBody(kind: BodyKind, contentType: string, body: Buffer): unknown {
  switch (kind) {
    case 'json':
      return parseJson(body)
    case 'form':
      return parseForm(body.toString())
    case 'multipart':
      return parseMultipart(contentType, body)
  }
}

function parseJson(body: Buffer): unknown {
  const text = body.toString()
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    throw new MalformedBody('the body is not JSON')
  }
}

function parseForm(text: string): unknown {
  // A form has at least one named field; JSON sent under a form's name has none.
  if (!/^[^={[][^=]*=|^\[\w*\][^=]*=/.test(text)) throw new MalformedBody('the body is not a form')
  return fieldsOf(text)
}

async function parseMultipart(contentType: string, body: Buffer): Promise<unknown> {
  const fields = new URLSearchParams()
  try {
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData()
    for (const [name, value] of form)
      fields.append(name, typeof value === 'string' ? value : await value.text())
  } catch {
    throw new MalformedBody('the body is not multipart/form-data')
  }
  if (fields.size === 0) throw new MalformedBody('the body has no field')
  return fieldsOf(fields.toString())
}

/** `payload[legs][0][type]=agent` -> nested values; what is deeper than the limit stays as text. */
function fieldsOf(encoded: string): unknown {
  try {
    return wholeEvent(
      parseBrackets(encoded, {
        depth: MAX_DEPTH,
        // An error code such as errors[130472] is a name, not an index: lists arrive as objects with index
        // keys, which the normaliser reads.
        parseArrays: false,
        parameterLimit: MAX_FIELDS,
        throwOnLimitExceeded: true,
      }),
    )
  } catch {
    throw new MalformedBody(`the form has more than ${MAX_FIELDS} fields`)
  }
}

/** A form whose only field is the JSON text of an object is that object, whatever the field is called. */
function wholeEvent(fields: Record<string, unknown>): unknown {
  const [value, ...more] = Object.values(fields)
  if (more.length > 0 || typeof value !== 'string' || !/^\s*[[{]/.test(value)) return fields
  try {
    return JSON.parse(value)
  } catch {
    return fields
  }
}
