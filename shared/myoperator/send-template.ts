/** The part of "Send Message" that sends a template: values by their own keys, a file in the place of its own. */
import type { MediaSource, OutgoingTemplate } from '../chats/outgoing.ts'
import type { TemplateValue, TemplateView } from '../views/templates.ts'
import type { Resolved } from './send-message.ts'

type Values = Record<string, string>

const valuesAt = (values: readonly TemplateValue[]): Values =>
  Object.fromEntries(values.map(({ key, value }) => [key, value]))

// An object with an index beside its texts: the document's shape, which a type of one kind cannot say.
const buttonAt = (values: Values, index: number) => ({ ...values, index }) as Values & { index: number }

function buttonsOf(values: readonly TemplateValue[]) {
  const indices = [...new Set(values.flatMap(({ button }) => button ?? []))].sort((a, b) => a - b)
  return indices.map((index) => buttonAt(valuesAt(values.filter((one) => one.button === index)), index))
}

function mediaHeader(source: MediaSource | null, { fileOf }: Resolved): Values {
  if (source === null) return {}
  return source.from === 'file' ? { media_id: fileOf(source.fileId).mediaId } : { media_url: source.link }
}

/** The values as the provider wants them, and tells them again in its webhooks. */
export function templatePayload(
  { code, buttons }: Pick<TemplateView, 'code' | 'buttons'>,
  values: readonly TemplateValue[],
) {
  const at = (place: TemplateValue['place']) => values.filter((one) => one.place === place)
  const body = valuesAt(at('body'))
  const copied = buttons.find(({ kind }) => kind === 'copy-code')?.index ?? 0
  return {
    header: valuesAt(at('header')),
    body,
    // What is copied is what stands in the text.
    buttons: code ? [buttonAt(body, copied)] : buttonsOf(at('button')),
  }
}

/**
 * The examples of a carousel and of a one-time code name no language; where the name alone would not tell which
 * template is meant, it is named all the same.
 *
 * @throws when the template is not given
 */
export function templateData({ values, headerMedia }: OutgoingTemplate, resolved: Resolved) {
  const { template, inManyLanguages } = resolved
  if (template === null) throw new Error('a template cannot be sent before it is known')
  const { name, language, cards, code } = template
  const { body, buttons, ...payload } = templatePayload(template, values)
  const header = { ...payload.header, ...mediaHeader(headerMedia, resolved) }
  const isCarousel = cards.length > 0
  const isPlain = !isCarousel && !code
  const hasLanguage = isPlain || inManyLanguages
  const isBare = [header, body, buttons].every((part) => Object.keys(part).length === 0)
  return {
    type: 'template',
    // The examples without any value say it here too.
    ...(isPlain && isBare ? { language } : {}),
    context: {
      template_name: name,
      ...(hasLanguage ? { language } : {}),
      ...(Object.keys(header).length > 0 ? { header } : {}),
      ...(Object.keys(body).length > 0 || isCarousel ? { body } : {}),
      ...(buttons.length > 0 ? { buttons } : {}),
    },
  }
}
