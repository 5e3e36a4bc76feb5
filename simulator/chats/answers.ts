/** What a customer can choose of a message they were sent, as WhatsApp shapes their choice. Pure. */
import { isRecord } from '../contacts/validate.ts'
import type { MessageData } from './message.ts'

const recordAt = (value: unknown, key: string): Readonly<Record<string, unknown>> => {
  const inner = isRecord(value) ? value[key] : null
  return isRecord(inner) ? inner : {}
}
const recordsAt = (value: unknown, key: string): readonly Readonly<Record<string, unknown>>[] => {
  const inner = isRecord(value) ? value[key] : null
  return Array.isArray(inner) ? inner.filter(isRecord) : []
}

/** @param id of a button or a row, or the text of a template's quick reply; null: there is no such choice */
export const answerTo = ({ type, context }: MessageData, id: string): MessageData | null => {
  if (type === 'template') {
    const cards = recordsAt(context, 'carousel').map((card) => recordAt(card, 'components'))
    const buttons = [context, ...cards].flatMap((place) => recordsAt(place, 'buttons'))
    const button = buttons.find((one) => one.type === 'QUICK_REPLY' && one.text === id)
    return button ? { type: 'button', context: { payload: button.text, text: button.text } } : null
  }
  if (type !== 'interactive') return null
  const action = recordAt(context, 'action')
  const reply = recordsAt(action, 'buttons')
    .map((button) => recordAt(button, 'reply'))
    .find((one) => one.id === id)
  if (reply) {
    return { type, context: { type: 'button_reply', button_reply: { id, title: reply.title } } }
  }
  const row = recordsAt(action, 'sections')
    .flatMap((section) => recordsAt(section, 'rows'))
    .find((one) => one.id === id)
  if (!row) return null
  const { title, description } = row
  return {
    type,
    context: {
      type: 'list_reply',
      list_reply: { id, title, ...(description ? { description } : {}) },
    },
  }
}

/** How a webhook names a button of a template ("btn-0", "card-0-btn-0"); null: there is none with this text. */
export const buttonNamed = ({ context }: MessageData, text: string): string | null => {
  const place = recordsAt(context, 'buttons').find((one) => one.text === text)
  if (place) return `btn-${place.index}`
  for (const card of recordsAt(context, 'carousel')) {
    const button = recordsAt(recordAt(card, 'components'), 'buttons').find((one) => one.text === text)
    if (button) return `card-${card.index}-btn-${button.index}`
  }
  return null
}
