/** Checks the variables of a template that is to be sent, and makes the message of it: pure. */
import { isRecord } from '../contacts/validate.ts'
import { buttonVariables, componentOf, filled, type Template, variablesOf } from '../templates/template.ts'
import type { MessageData } from './webhooks.ts'

type Values = Readonly<Record<string, unknown>>
type Errors = Record<string, string[]>

const recordAt = (context: Values, key: string): Values => {
  const value = context[key]
  return isRecord(value) ? value : {}
}

const isGiven = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

const missing = (names: readonly string[], values: Values): readonly string[] =>
  names.filter((name) => !isGiven(values[name])).map((name) => `${name} is required`)

/** The values for the button at this index: `[{ "var1": "usa-price", "index": 0 }]`. */
const buttonValues = (context: Values, index: number): Values => {
  const list: readonly unknown[] = Array.isArray(context.buttons) ? context.buttons : []
  const found = list.find((one) => isRecord(one) && Number(one.index) === index)
  return isRecord(found) ? found : {}
}

/** What is wrong with the values, by component; empty when nothing is. Values that nothing asks for are passed over. */
export const variableErrors = (template: Template, context: Values): Errors => {
  const header = componentOf(template, 'HEADER')
  const headerNames = header?.format === 'TEXT' ? variablesOf(header.text) : []
  const buttons = componentOf(template, 'BUTTONS')?.buttons ?? []
  const all: readonly (readonly [string, readonly string[]])[] = [
    ['header', missing(headerNames, recordAt(context, 'header'))],
    ['body', missing(variablesOf(componentOf(template, 'BODY')?.text ?? ''), recordAt(context, 'body'))],
    [
      'buttons',
      buttons.flatMap((button) => missing(buttonVariables(button), buttonValues(context, button.index))),
    ],
  ]
  return Object.fromEntries(all.flatMap(([key, list]) => (list.length > 0 ? [[key, [...list]]] : [])))
}

/** The document shows bodies, buttons and carousels; headers and footers are written after their model. */
export const templateMessage = (template: Template, context: Values): MessageData => {
  const header = componentOf(template, 'HEADER')
  const footer = componentOf(template, 'FOOTER')
  const buttons = componentOf(template, 'BUTTONS')?.buttons
  const headerValues = recordAt(context, 'header')
  const shownHeader =
    header?.format === 'TEXT'
      ? { type: 'text', context: filled(header.text, headerValues) }
      : header && { format: 'image', media_id: header.media_id, ...headerValues }
  return {
    type: 'template',
    context: {
      template_id: template.id,
      name: template.name,
      language: template.language,
      category: template.category,
      ...(shownHeader ? { header: shownHeader } : {}),
      body: {
        type: 'text',
        context: filled(componentOf(template, 'BODY')?.text ?? '', recordAt(context, 'body')),
      },
      ...(footer ? { footer: { type: 'text', context: footer.text } } : {}),
      ...(buttons
        ? {
            buttons: buttons.map((button) =>
              button.type === 'URL'
                ? { ...button, url: filled(button.url, buttonValues(context, button.index)) }
                : button,
            ),
          }
        : {}),
      template_payload: { header: headerValues, body: recordAt(context, 'body') },
      link_tracking: false,
    },
  }
}
