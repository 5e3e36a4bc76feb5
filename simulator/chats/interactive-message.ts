/** Buttons, a list, or a link to open ("Interactive button, list, CTA - URL type"), within WhatsApp's limits. */
import { isRecord } from '../contacts/validate.ts'
import { isMediaKind } from '../media/types.ts'
import { type Errors, eachOf, errorsOf, isWebAddress, textErrors } from './checks.ts'
import type { MediaLookup } from './plain-message.ts'

type Context = Readonly<Record<string, unknown>>

const MAX_BODY = 1_024
const MAX_EDGE = 60
const MAX_BUTTONS = 3
const MAX_BUTTON = 20
const MAX_ROWS = 10
const MAX_ROW = 24
const MAX_DESCRIPTION = 72
const MAX_SECTIONS = 10
const MAX_ID = 256

const AT = 'data.context'

const recordAt = (context: Context, key: string): Context => {
  const value = context[key]
  return isRecord(value) ? value : {}
}
const listAt = (context: Context, key: string): readonly unknown[] => {
  const value = context[key]
  return Array.isArray(value) ? value : []
}

const headerErrors = (header: unknown, { find }: MediaLookup): Errors => {
  if (header === undefined || header === null) return {}
  if (!isRecord(header)) return { [`${AT}.header`]: ['header must be an object'] }
  const { type, text, media_id, link = header.media_url } = header
  if (type === 'text') {
    return errorsOf({ [`${AT}.header.text`]: textErrors('text', text, { max: MAX_EDGE, required: true }) })
  }
  if (!isMediaKind(type) || type === 'audio') return { [`${AT}.header.type`]: ['Invalid header type'] }
  if (typeof media_id === 'string' && media_id !== '') {
    return find(media_id)?.kind === type ? {} : { [`${AT}.header.media_id`]: ['Invalid media_id'] }
  }
  return isWebAddress(link) ? {} : { [`${AT}.header.link`]: ['media_id or link is required'] }
}

/** Ids that come twice: an answer to them could not be told apart. */
const repeated = (ids: readonly unknown[]): boolean => new Set(ids).size < ids.length

const buttonsErrors = (action: Context): Errors => {
  const path = `${AT}.action.buttons`
  const buttons = listAt(action, 'buttons')
  if (buttons.length === 0) return { [path]: ['buttons is required'] }
  if (buttons.length > MAX_BUTTONS) return { [path]: [`At most ${MAX_BUTTONS} buttons are allowed`] }
  const replies = buttons.map((button) => (isRecord(button) ? recordAt(button, 'reply') : {}))
  if (repeated(replies.map(({ id }) => id))) return { [path]: ['Button ids must be unique'] }
  if (repeated(replies.map(({ title }) => title))) return { [path]: ['Button titles must be unique'] }
  return eachOf(replies, (reply, index) => {
    const { id, title } = reply as Context
    return errorsOf({
      [`${path}.${index}.reply.id`]: textErrors('id', id, { max: MAX_ID, required: true }),
      [`${path}.${index}.reply.title`]: textErrors('title', title, { max: MAX_BUTTON, required: true }),
    })
  })
}

const rowErrors = (path: string, row: unknown): Errors => {
  const { id, title, description } = isRecord(row) ? row : {}
  return errorsOf({
    [`${path}.id`]: textErrors('id', id, { max: MAX_ID, required: true }),
    [`${path}.title`]: textErrors('title', title, { max: MAX_ROW, required: true }),
    [`${path}.description`]: textErrors('description', description, { max: MAX_DESCRIPTION }),
  })
}

const listErrors = (action: Context): Errors => {
  const path = `${AT}.action.sections`
  const sections = listAt(action, 'sections').map((section) => (isRecord(section) ? section : {}))
  const rows = sections.flatMap((section) => listAt(section, 'rows'))
  const label = errorsOf({
    [`${AT}.action.button`]: textErrors('button', action.button, { max: MAX_BUTTON, required: true }),
  })
  if (sections.length === 0 || sections.length > MAX_SECTIONS) {
    return { ...label, [path]: [`1 to ${MAX_SECTIONS} sections are allowed`] }
  }
  if (rows.length === 0 || rows.length > MAX_ROWS) {
    return { ...label, [path]: [`1 to ${MAX_ROWS} rows are allowed in all sections`] }
  }
  if (repeated(rows.map((row) => (isRecord(row) ? row.id : row)))) {
    return { ...label, [path]: ['Row ids must be unique'] }
  }
  const each = eachOf(sections, (section, index) => ({
    ...errorsOf({
      // One section may go without a title, several may not.
      [`${path}.${index}.title`]: textErrors('title', (section as Context).title, {
        max: MAX_ROW,
        required: sections.length > 1,
      }),
    }),
    ...eachOf(listAt(section as Context, 'rows'), (row, at) => rowErrors(`${path}.${index}.rows.${at}`, row)),
  }))
  return { ...label, ...each }
}

const linkErrors = (action: Context): Errors => {
  const { display_text, url } = recordAt(action, 'parameters')
  const path = `${AT}.action.parameters`
  return errorsOf({
    [`${AT}.action.name`]: action.name === 'cta_url' ? [] : ['name must be cta_url'],
    [`${path}.display_text`]: textErrors('display_text', display_text, { max: MAX_BUTTON, required: true }),
    [`${path}.url`]: isWebAddress(url) ? [] : ['Enter a valid url'],
  })
}

const ACTIONS = { button: buttonsErrors, list: listErrors, cta_url: linkErrors } as const

/** Empty when it can be sent as it is. */
export const interactiveErrors = (context: Context, media: MediaLookup): Errors => {
  const type = context.interactive_type
  const errors = Object.entries(ACTIONS).find(([name]) => name === type)?.[1]
  if (!errors) return { [`${AT}.interactive_type`]: ['Invalid interactive_type'] }
  return {
    ...headerErrors(context.header, media),
    ...(type === 'list' && recordAt(context, 'header').type !== 'text' && context.header
      ? { [`${AT}.header.type`]: ['A list takes a text header only'] }
      : {}),
    ...errorsOf({
      [`${AT}.body.text`]: textErrors('text', recordAt(context, 'body').text, {
        max: MAX_BODY,
        required: true,
      }),
      [`${AT}.footer.text`]: textErrors('text', recordAt(context, 'footer').text, { max: MAX_EDGE }),
    }),
    ...errors(recordAt(context, 'action')),
  }
}
