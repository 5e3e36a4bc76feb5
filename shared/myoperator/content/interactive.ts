/**
 * Interactive messages (document: Send Message / Interactive ...) and the customer's answer to one, in Meta's shape
 * (`button_reply`, `list_reply`, a template's `button`).
 */
import type { DrawnButton, DrawnHeader, MessageContent } from '../../chats/content.ts'
import type { Fields } from '../lenient.ts'
import { recordAt, recordsAt, textAt, wordsAt, wordsOf } from './fields.ts'
import { drawnMedia, fileKind, type MediaLink, mediaOf } from './media.ts'

const ANSWERS = ['button_reply', 'list_reply', 'nfm_reply'] as const

const CHOICE_WORDS = ['title', 'text', 'body', 'name', 'payload', 'id'] as const

export function choiceOf(answer: Fields): MessageContent {
  return {
    kind: 'choice',
    title: textAt(answer, ...CHOICE_WORDS) ?? '',
    description: wordsAt(answer, 'description') ?? '',
  }
}

function headerFile(fields: Fields): MediaLink | null {
  const header = recordAt(fields, 'header')
  const kind = header === null ? null : fileKind(textAt(header, 'type', 'format'))
  if (header === null || kind === null) return null
  return mediaOf('header', kind, { ...header, ...recordAt(header, kind) })
}

export const interactiveFiles = (fields: Fields): MediaLink[] => {
  const file = headerFile(fields)
  return file === null ? [] : [file]
}

function headerOf(fields: Fields, incoming: boolean): DrawnHeader | null {
  const file = headerFile(fields)
  if (file !== null) return { kind: 'media', media: drawnMedia(file, incoming) }
  const text = wordsOf(fields, 'header')
  return text === '' ? null : { kind: 'text', text }
}

const LINK_WORDS = ['display_text', 'title', 'text'] as const

function buttonsOf(action: Fields): DrawnButton[] {
  const replies = recordsAt(action, 'buttons').map((button): DrawnButton => {
    const reply = recordAt(button, 'reply') ?? button
    return { kind: 'reply', text: textAt(reply, 'title', 'text') ?? '', target: null }
  })
  const link = recordAt(action, 'parameters') ?? action
  const url = textAt(link, 'url')
  return url === null
    ? replies
    : [...replies, { kind: 'link', text: textAt(link, ...LINK_WORDS) ?? '', target: url }]
}

type List = Extract<MessageContent, { kind: 'interactive' }>['list']

function listOf(action: Fields): List {
  return {
    button: textAt(action, 'button') ?? '',
    sections: recordsAt(action, 'sections').map((section) => ({
      title: textAt(section, 'title') ?? '',
      rows: recordsAt(section, 'rows').map((row) => ({
        title: textAt(row, 'title') ?? '',
        description: wordsAt(row, 'description') ?? '',
      })),
    })),
  }
}

export function interactiveContent(fields: Fields, incoming: boolean): MessageContent {
  const type = textAt(fields, 'interactive_type', 'type')?.toLowerCase() ?? ''
  const answered =
    ANSWERS.find((name) => name === type) ?? ANSWERS.find((name) => recordAt(fields, name) !== null)
  const answer = answered === undefined ? null : (recordAt(fields, answered) ?? fields)
  if (answer !== null) return choiceOf(answer)
  const action = recordAt(fields, 'action') ?? fields
  const list = type === 'list' || recordsAt(action, 'sections').length > 0 ? listOf(action) : null
  const buttons = list === null ? buttonsOf(action) : []
  const hasLink = buttons.some(({ kind }) => kind === 'link')
  return {
    kind: 'interactive',
    variant:
      list !== null ? 'list' : type === 'cta_url' || (type !== 'button' && hasLink) ? 'cta_url' : 'button',
    header: headerOf(fields, incoming),
    body: wordsOf(fields, 'body'),
    footer: wordsOf(fields, 'footer'),
    buttons,
    list,
  }
}
