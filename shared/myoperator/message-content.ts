/**
 * What a message says, from the provider's `data.type` and `data.context`: the shapes of the document's webhooks, old
 * and new, of its requests (a message of ours is drawn before its webhook comes), and Meta's own for what customers
 * send, of which the document shows none. What nobody knows is shown with its own name. Nothing here throws.
 */
import type { MessageContent } from '../chats/content.ts'
import { normalisePhone } from '../phone.ts'
import { flatten, numberAt, recordAt, recordsAt, textAt, wordsAt, wordsOf } from './content/fields.ts'
import { choiceOf, interactiveContent, interactiveFiles } from './content/interactive.ts'
import { drawnMedia, type FileKind, fileKind, type MediaLink, mediaOf } from './content/media.ts'
import { templateContent, templateFiles } from './content/template.ts'
import { type Fields, isRecord, readText, unfold } from './lenient.ts'

export type { MediaLink } from './content/media.ts'

type Kind = string | null

/** The kind that nobody named: a context of one part, named like a kind. */
function kindOf(kind: Kind, context: Fields): string {
  const named = kind?.trim().toLowerCase() ?? ''
  if (named !== '') return named
  const type = textAt(context, 'type')?.toLowerCase()
  if (type !== undefined && recordAt(context, type) !== null) return type
  return textAt(context, 'body') === null ? '' : 'text'
}

/** @param incoming the customer's: a file whose link has not come is waited for */
export function messageContent(kind: Kind, context: Fields, incoming: boolean): MessageContent {
  const name = kindOf(kind, context)
  const fields = flatten(name, context)
  const file = fileKind(name)
  if (file !== null) return fileContent(file, name, fields, incoming)
  switch (name) {
    case 'text':
      return { kind: 'text', body: bodyOf(fields), previewLink: readFlag(fields.preview_url) }
    case 'template':
      return templateContent(fields, incoming)
    case 'interactive':
      return interactiveContent(fields, incoming)
    case 'button':
    case 'button_reply':
    case 'list_reply':
      return choiceOf(fields)
    case 'location':
      return locationOf(fields) ?? unknown(kind, context)
    case 'contacts':
    case 'contact':
      return contactsOf(fields, name)
    case 'reaction':
      return {
        kind: 'reaction',
        emoji: textAt(fields, 'emoji', 'reaction', 'text', 'body') ?? '',
        messageId: textAt(fields, 'message_id', 'reply_to', 'msg_id'),
      }
    case 'order':
      return orderOf(fields)
    default:
      return unknown(kind, context)
  }
}

/** The files of a message, with their addresses: for main alone. */
export function mediaLinks(kind: Kind, context: Fields): MediaLink[] {
  const name = kindOf(kind, context)
  const fields = flatten(name, context)
  const file = fileKind(name)
  if (file !== null) return [mediaOf('main', file, fields)]
  if (name === 'template') return templateFiles(fields)
  return name === 'interactive' ? interactiveFiles(fields) : []
}

const bodyOf = (fields: Fields): string =>
  wordsOf(fields, 'body') || (wordsAt(fields, 'text', 'message') ?? '')

const readFlag = (value: unknown): boolean => value === true || /^(true|1|yes)$/i.test(readText(value) ?? '')

function fileContent(kind: FileKind, name: string, fields: Fields, incoming: boolean): MessageContent {
  return {
    kind,
    media: drawnMedia(mediaOf('main', kind, fields), incoming),
    caption: wordsAt(fields, 'caption') ?? '',
    voice: kind === 'audio' && (name !== 'audio' || readFlag(fields.voice) || readFlag(fields.ptt)),
  }
}

const isOnEarth = (latitude: number, longitude: number) =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

function locationOf(fields: Fields): MessageContent | null {
  const [latitude, longitude] = [
    numberAt(fields, 'latitude', 'lat'),
    numberAt(fields, 'longitude', 'long', 'lng'),
  ]
  if (latitude === null || longitude === null || !isOnEarth(latitude, longitude)) return null
  return {
    kind: 'location',
    latitude,
    longitude,
    name: textAt(fields, 'name') ?? '',
    address: textAt(fields, 'address') ?? '',
  }
}

function contactsOf(fields: Fields, name: string): MessageContent {
  const listed = recordsAt(fields, 'contacts', 'contact')
  const contacts = listed.length > 0 ? listed : name === 'contact' ? [fields] : []
  return { kind: 'contacts', contacts: contacts.map(contactOf) }
}

function contactOf(contact: Fields) {
  const named = recordAt(contact, 'name') ?? contact
  const parts = ['first_name', 'last_name'].flatMap((part) => textAt(named, part) ?? [])
  const phones = recordsAt(contact, 'phones')
  const numbers = (phones.length > 0 ? phones : [contact]).flatMap((phone) => {
    const id = textAt(phone, 'wa_id')
    // WhatsApp's id is the whole number without its plus.
    return (
      normalisePhone(id !== null && /^\d{11,}$/.test(id) ? `+${id}` : textAt(phone, 'phone', 'number')) ?? []
    )
  })
  return {
    name: textAt(named, 'formatted_name', 'name') ?? (parts.join(' ') || numbers[0] || ''),
    numbers: [...new Set(numbers)],
    emails: recordsAt(contact, 'emails').flatMap((email) => textAt(email, 'email') ?? []),
  }
}

function orderOf(fields: Fields): MessageContent {
  return {
    kind: 'order',
    text: wordsAt(fields, 'text') ?? '',
    items: recordsAt(fields, 'product_items', 'items').map((item) => ({
      product: textAt(item, 'name', 'product_retailer_id', 'product') ?? '',
      quantity: numberAt(item, 'quantity'),
      price: numberAt(item, 'item_price', 'price'),
      currency: textAt(item, 'currency'),
    })),
  }
}

const READABLE = ['body', 'text', 'caption', 'title', 'message', 'description', 'name'] as const
/** Of a shape nobody knows, a window shows no novel. */
const LONGEST = 4_096

function unknown(kind: Kind, context: Fields): MessageContent {
  const places = [context, ...Object.values(context).map(unfold).filter(isRecord)]
  const text = places.map((fields) => wordsAt(fields, ...READABLE)).find((words) => words !== null)
  return { kind: 'unknown', raw: kind?.trim() ?? '', text: (text ?? '').slice(0, LONGEST) }
}
