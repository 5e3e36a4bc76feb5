/**
 * A template as its webhook carries it: header, body and buttons filled already, cards under `carousel`, and what it
 * was filled with under `template_payload` (document: WebHooks(New) / WABA; Whatsapp Webhook Responses).
 */
import type { DrawnButton, DrawnHeader, MessageContent } from '../../chats/content.ts'
import type { Fields } from '../lenient.ts'
import { numberAt, recordAt, recordsAt, textAt, wordsAt } from './fields.ts'
import { drawnMedia, fileKind, type MediaLink, mediaOf } from './media.ts'

/** What one place of a template is made of. */
interface Parts {
  readonly fields: Fields
  /** What it was filled with. */
  readonly values: Fields
}

const MEDIA_PLACES = ['media_url', 'media_id', 'link', 'url'] as const

/** By its name, or by its type in a list of components, as a template's definition has it. */
function placeOf(fields: Fields, name: string): Fields | null {
  const named = recordAt(fields, name)
  if (named !== null) return named
  const words = wordsAt(fields, name)
  if (words !== null) return { text: words }
  const listed = recordsAt(fields, 'components').find((one) => textAt(one, 'type')?.toLowerCase() === name)
  return listed ?? null
}

const KEY = /\{\{\s*([\w.-]+)\s*\}\}/g

const filled = (text: string, values: Fields): string =>
  text.includes('{{') ? text.replace(KEY, (place, key: string) => textAt(values, key) ?? place) : text

/** Two of one thing: what the second says fills what the first leaves open. */
const completed = (first: Fields | null, second: Fields | null): Fields => {
  const all: Fields = { ...second }
  for (const [key, value] of Object.entries(first ?? {})) {
    if (value !== null && value !== '' && value !== undefined) all[key] = value
  }
  return all
}

function headerFile(part: string, { fields, values }: Parts): MediaLink | null {
  const header = completed(placeOf(fields, 'header'), recordAt(values, 'header'))
  const format = textAt(header, 'format', 'type')?.toLowerCase() ?? null
  const known = fileKind(format)
  const nested = known === null ? null : recordAt(header, known)
  const file = { ...header, ...nested }
  // What it was sent with says no kind; a header that names a file of no kind is a picture more often than not.
  const names = format === null ? MEDIA_PLACES.some((name) => textAt(file, name) !== null) : false
  const kind = known ?? (names ? 'image' : null)
  if (kind === null) return null
  // `id` of a header is no file's.
  const { id: _id, ...own } = nested === null ? file : { ...file, media_id: textAt(file, 'media_id', 'id') }
  return mediaOf(part, kind, own)
}

function headerOf(part: string, place: Parts, incoming: boolean): DrawnHeader | null {
  const file = headerFile(part, place)
  if (file !== null) return { kind: 'media', media: drawnMedia(file, incoming) }
  const header = placeOf(place.fields, 'header')
  const text = header === null ? null : wordsAt(header, 'text', 'context')
  return text === null ? null : { kind: 'text', text: filled(text, recordAt(place.values, 'header') ?? {}) }
}

function textOf({ fields, values }: Parts, name: 'body' | 'footer'): string {
  const place = placeOf(fields, name)
  const text = place === null ? null : wordsAt(place, 'context', 'text')
  return text === null ? '' : filled(text, recordAt(values, name) ?? {})
}

function buttonOf(button: Fields, values: Fields): DrawnButton {
  const type = textAt(button, 'type')?.toUpperCase() ?? ''
  const text = textAt(button, 'text', 'title') ?? ''
  const url = textAt(button, 'url')
  if (type === 'URL' || (type === '' && url !== null))
    return { kind: 'link', text, target: url === null ? null : filled(url, values) }
  if (type === 'PHONE_NUMBER' || type === 'CALL')
    return { kind: 'call', text, target: textAt(button, 'phone_number', 'phone') }
  if (type === 'QUICK_REPLY' || type === 'REPLY') return { kind: 'reply', text, target: null }
  if (type === 'COPY_CODE' || type === 'OTP')
    return {
      kind: 'copy-code',
      text,
      target: textAt(values, 'otp', 'code', 'coupon_code') ?? textAt(button, 'example'),
    }
  return { kind: 'other', text, target: null }
}

function buttonsOf({ fields, values }: Parts): DrawnButton[] {
  const filling = recordsAt(values, 'buttons')
  const own = recordsAt(fields, 'buttons')
  const listed = own.length > 0 ? own : recordsAt(placeOf(fields, 'buttons') ?? {}, 'buttons')
  // A request's own buttons hold values only: nothing of them can be drawn.
  return listed
    .filter((button) => textAt(button, 'text', 'title', 'type') !== null)
    .map((button, at) => {
      const index = numberAt(button, 'index') ?? at
      return buttonOf(button, filling.find((one) => (numberAt(one, 'index') ?? -1) === index) ?? {})
    })
}

/** Cards in their order, each with its own filling. */
function cardsOf({ fields, values }: Parts): Parts[] {
  const inside = recordsAt(recordAt(fields, 'carousel') ?? {}, 'cards')
  const listed = inside.length > 0 ? inside : recordsAt(fields, 'carousel', 'cards')
  const filling = recordsAt(values, 'carousel')
  return listed
    .map((card, at) => ({ card, index: numberAt(card, 'index') ?? at }))
    .sort((a, b) => a.index - b.index)
    .map(({ card, index }) => {
      const own = filling.find((one) => (numberAt(one, 'index') ?? -1) === index) ?? {}
      return { fields: recordAt(card, 'components') ?? card, values: recordAt(own, 'components') ?? own }
    })
}

const partsOf = (fields: Fields): Parts => ({ fields, values: recordAt(fields, 'template_payload') ?? {} })

export function templateContent(fields: Fields, incoming: boolean): MessageContent {
  const parts = partsOf(fields)
  return {
    kind: 'template',
    name: textAt(fields, 'name', 'template_name') ?? '',
    language: textAt(fields, 'language') ?? textAt(recordAt(fields, 'language') ?? {}, 'code'),
    header: headerOf('header', parts, incoming),
    body: textOf(parts, 'body'),
    footer: textOf(parts, 'footer'),
    buttons: buttonsOf(parts),
    cards: cardsOf(parts).map((card, at) => ({
      header: headerOf(`card-${at}`, card, incoming),
      body: textOf(card, 'body'),
      buttons: buttonsOf(card),
    })),
  }
}

export function templateFiles(fields: Fields): MediaLink[] {
  const parts = partsOf(fields)
  const cards = cardsOf(parts).map((card, at) => headerFile(`card-${at}`, card))
  return [headerFile('header', parts), ...cards].filter((file) => file !== null)
}
