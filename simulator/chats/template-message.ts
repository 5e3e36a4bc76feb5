/** Checks the variables of a template that is to be sent, and makes the message of it: pure. */
import { isRecord } from '../contacts/validate.ts'
import {
  type Button,
  buttonVariables,
  type Card,
  type Component,
  componentOf,
  filled,
  type Template,
  variablesOf,
} from '../templates/template.ts'
import { isWebAddress } from './checks.ts'
import type { MessageData } from './message.ts'
import type { MediaLookup } from './plain-message.ts'

type Values = Readonly<Record<string, unknown>>
type Errors = Record<string, string[]>

const recordAt = (context: Values, key: string): Values => {
  const value = context[key]
  return isRecord(value) ? value : {}
}

const isGiven = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

const missing = (names: readonly string[], values: Values): readonly string[] =>
  names.filter((name) => !isGiven(values[name])).map((name) => `${name} is required`)

/** What is given for the item at this index: `[{ "var1": "usa-price", "index": 0 }]`. */
const itemAt = (list: unknown, index: number): Values => {
  const items: readonly unknown[] = Array.isArray(list) ? list : []
  const found = items.find((one) => isRecord(one) && Number(one.index) === index)
  return isRecord(found) ? found : {}
}

/** Media may be given in place of the template's own. */
const mediaProblems = (values: Values, { find }: MediaLookup): readonly string[] => {
  const { media_id, media_url } = values
  if (isGiven(media_id)) return find(String(media_id)) ? [] : ['Invalid media_id']
  return media_url === undefined || isWebAddress(media_url) ? [] : ['Enter a valid media_url']
}

/** What is wrong with the values, by component; empty when nothing is. Values that nothing asks for are passed over. */
export const variableErrors = (template: Template, context: Values, media: MediaLookup): Errors => {
  const header = componentOf(template, 'HEADER')
  const headerValues = recordAt(context, 'header')
  const buttons = componentOf(template, 'BUTTONS')?.buttons ?? []
  const all: readonly (readonly [string, readonly string[]])[] = [
    [
      'header',
      header?.format === 'TEXT'
        ? missing(variablesOf(header.text), headerValues)
        : header
          ? mediaProblems(headerValues, media)
          : [],
    ],
    ['body', missing(variablesOf(componentOf(template, 'BODY')?.text ?? ''), recordAt(context, 'body'))],
    [
      'buttons',
      buttons.flatMap((button) => missing(buttonVariables(button), itemAt(context.buttons, button.index))),
    ],
  ]
  return Object.fromEntries(all.flatMap(([key, list]) => (list.length > 0 ? [[key, [...list]]] : [])))
}

const exampleOf = (component: { readonly example?: Values } | undefined): Values => component?.example ?? {}

const headerShown = (
  header: Extract<Component, { type: 'HEADER' }> | undefined,
  values: Values,
  media: MediaLookup,
) => {
  if (!header) return null
  if (header.format === 'TEXT') return { type: 'text', context: filled(header.text, values) }
  const mediaId = String(values.media_id ?? header.media_id)
  const format = media.find(mediaId)?.kind ?? 'image'
  return isGiven(values.media_url) ? { format, media_url: values.media_url } : { format, media_id: mediaId }
}

const buttonsShown = (buttons: readonly Button[] | undefined, given: unknown, withExamples = false) =>
  buttons?.map((button) => {
    if (button.type !== 'URL') return button
    const { example, ...shown } = button
    const values = { ...(withExamples ? example : {}), ...itemAt(given, button.index) }
    return { ...shown, url: filled(button.url, values) }
  })

/** The document sends a carousel without a word on its cards: what is not given is as in the example. */
const cardShown = (card: Card, given: Values, media: MediaLookup) => {
  const values = recordAt(given, 'components')
  const body = componentOf(card, 'BODY')
  return {
    index: card.index,
    components: {
      header: headerShown(componentOf(card, 'HEADER'), recordAt(values, 'header'), media),
      body: {
        type: 'text',
        context: filled(body?.text ?? '', { ...exampleOf(body), ...recordAt(values, 'body') }),
      },
      buttons: buttonsShown(componentOf(card, 'BUTTONS')?.buttons, values.buttons, true) ?? [],
    },
  }
}

/** The document shows bodies, buttons and carousels; headers and footers are written after their model. */
export const templateMessage = (template: Template, context: Values, media: MediaLookup): MessageData => {
  const footer = componentOf(template, 'FOOTER')
  const header = headerShown(componentOf(template, 'HEADER'), recordAt(context, 'header'), media)
  const buttons = buttonsShown(componentOf(template, 'BUTTONS')?.buttons, context.buttons)
  const cards = componentOf(template, 'CAROUSEL')?.cards
  const body = filled(componentOf(template, 'BODY')?.text ?? '', recordAt(context, 'body'))
  return {
    type: 'template',
    context: {
      template_id: template.id,
      name: template.name,
      language: template.language,
      category: template.category,
      ...(header ? { header } : {}),
      body: { type: 'text', context: body },
      ...(footer ? { footer: { type: 'text', context: footer.text } } : {}),
      ...(buttons ? { buttons } : {}),
      ...(cards
        ? { carousel: cards.map((card) => cardShown(card, itemAt(context.carousel, card.index), media)) }
        : {}),
      template_payload: {
        header: recordAt(context, 'header'),
        body: recordAt(context, 'body'),
        ...(Array.isArray(context.buttons) ? { buttons: context.buttons } : {}),
        ...(Array.isArray(context.carousel) ? { carousel: context.carousel } : {}),
      },
      link_tracking: false,
    },
  }
}
