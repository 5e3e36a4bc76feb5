/** What is typed of a new template, and the draft it makes. Pure. */
import { keysIn } from '../../../shared/templates/variables.ts'
import type { StagedFile } from '../../../shared/views/chats.ts'
import type { DraftButton, TemplateCategory, TemplateDraft } from '../../../shared/views/templates.ts'

export const FORM_KINDS = ['text', 'media', 'code', 'carousel'] as const
type FormKind = (typeof FORM_KINDS)[number]

/** Everything a button of any kind may hold, so that nothing is lost while one is edited. */
export interface FormButton {
  readonly id: number
  readonly kind: DraftButton['kind']
  readonly text: string
  readonly url: string
  readonly example: string
  readonly number: string
}

export interface FormCard {
  readonly id: number
  readonly file: StagedFile | null
  readonly body: string
  readonly buttons: readonly FormButton[]
  /** By variable. */
  readonly examples: Readonly<Record<string, string>>
}

export interface DraftForm {
  readonly kind: FormKind
  readonly name: string
  readonly language: string
  readonly category: Exclude<TemplateCategory, 'authentication'>
  readonly header: string
  readonly file: StagedFile | null
  readonly body: string
  readonly footer: string
  readonly buttons: readonly FormButton[]
  readonly cards: readonly FormCard[]
  readonly securityLine: boolean
  /** As typed; '': says nothing of it. */
  readonly expires: string
  readonly codeButton: string
  /** Of header and body: "body.name". */
  readonly examples: Readonly<Record<string, string>>
  /** For what is added next. */
  readonly nextId: number
}

const buttonOf = (id: number, kind: DraftButton['kind']): FormButton => ({
  id,
  kind,
  text: '',
  url: kind === 'link' ? 'https://' : '',
  example: '',
  number: '',
})
const cardOf = (id: number, buttons: readonly FormButton[]): FormCard => ({
  id,
  file: null,
  body: '',
  buttons,
  examples: {},
})

/** @param codeButton what the button of a code says, in the language of the app */
export const emptyForm = (language: string, codeButton: string): DraftForm => ({
  kind: 'text',
  name: '',
  language,
  category: 'utility',
  header: '',
  file: null,
  body: '',
  footer: '',
  buttons: [],
  cards: [cardOf(1, [buttonOf(2, 'reply')]), cardOf(3, [buttonOf(4, 'reply')])],
  securityLine: true,
  expires: '5',
  codeButton,
  examples: {},
  nextId: 5,
})

/** Quick replies stay together, whatever is added. */
function placeFor(buttons: readonly FormButton[], kind: DraftButton['kind']): number {
  const isReply = (one: FormButton) => one.kind === 'reply'
  const last = buttons.findLastIndex(isReply)
  if (kind === 'reply') return last === -1 ? buttons.length : last + 1
  const first = buttons.findIndex(isReply)
  const endsWithReplies = first > 0 && last === buttons.length - 1
  return endsWithReplies ? first : buttons.length
}

const withButton = (buttons: readonly FormButton[], button: FormButton) =>
  buttons.toSpliced(placeFor(buttons, button.kind), 0, button)

export function addButton(form: DraftForm, kind: DraftButton['kind']): DraftForm {
  if (form.kind !== 'carousel')
    return {
      ...form,
      buttons: withButton(form.buttons, buttonOf(form.nextId, kind)),
      nextId: form.nextId + 1,
    }
  // All cards have the same kinds of buttons.
  return {
    ...form,
    cards: form.cards.map((card, i) => ({
      ...card,
      buttons: withButton(card.buttons, buttonOf(form.nextId + i, kind)),
    })),
    nextId: form.nextId + form.cards.length,
  }
}

/** @param place among the buttons; of every card */
export const removeButton = (form: DraftForm, place: number): DraftForm =>
  form.kind === 'carousel'
    ? {
        ...form,
        cards: form.cards.map((card) => ({ ...card, buttons: card.buttons.toSpliced(place, 1) })),
      }
    : { ...form, buttons: form.buttons.toSpliced(place, 1) }

/** The new one begins with what the first one's buttons say. */
export function addCard(form: DraftForm): DraftForm {
  const like = form.cards[0]?.buttons ?? []
  const buttons = like.map((button, i) => ({ ...button, id: form.nextId + 1 + i }))
  return {
    ...form,
    cards: [...form.cards, cardOf(form.nextId, buttons)],
    nextId: form.nextId + 1 + buttons.length,
  }
}

function draftButton({ kind, text: typed, url, example, number }: FormButton): DraftButton {
  const text = typed.trim()
  switch (kind) {
    case 'reply':
      return { kind, text }
    case 'call':
      return { kind, text, number: number.trim() }
    case 'link':
      return { kind, text, url: url.trim(), example: example.trim() }
  }
}

/** Of the variables that are there now. */
const examplesOf = (form: DraftForm, header: string): Record<string, string> => {
  const kept = (place: string, text: string, given: (key: string) => string | undefined) =>
    keysIn(text).map((key) => [`${place}.${key}`, given(key)?.trim() ?? ''])
  return Object.fromEntries([
    ...kept('header', header, (key) => form.examples[`header.${key}`]),
    ...kept('body', form.body, (key) => form.examples[`body.${key}`]),
    ...(form.kind === 'carousel'
      ? form.cards.flatMap((card, i) => kept(`card.${i}`, card.body, (key) => card.examples[key]))
      : []),
  ])
}

export function draftOf(form: DraftForm): TemplateDraft {
  const { kind, file } = form
  const header = kind === 'text' ? form.header.trim() : ''
  const common = { name: form.name.trim(), language: form.language }
  if (kind === 'code') {
    const code = {
      securityLine: form.securityLine,
      expiresMinutes: form.expires.trim() === '' ? null : Number(form.expires),
      button: form.codeButton.trim(),
    }
    const empty = { header: null, body: '', footer: '', buttons: [], cards: [], examples: {} }
    return { ...common, ...empty, category: 'authentication', code }
  }
  return {
    ...common,
    category: form.category,
    header:
      kind === 'media'
        ? { kind: 'media', fileId: file?.fileId ?? '' }
        : header === ''
          ? null
          : { kind: 'text', text: header },
    body: form.body.trim(),
    footer: kind === 'carousel' ? '' : form.footer.trim(),
    buttons: kind === 'carousel' ? [] : form.buttons.map(draftButton),
    cards:
      kind === 'carousel'
        ? form.cards.map((card) => ({
            fileId: card.file?.fileId ?? '',
            body: card.body.trim(),
            buttons: card.buttons.map(draftButton),
          }))
        : [],
    code: null,
    examples: examplesOf(form, header),
  }
}

/** What of it main keeps. */
export const filesIn = ({ file, cards }: DraftForm): readonly StagedFile[] =>
  [file, ...cards.map((card) => card.file)].filter((one) => one !== null)

const NAMES = ['name', 'date', 'time', 'amount', 'number']

/** The next variable of a text: a number where it has numbers, else a name that is free. */
export function nextVariable(text: string): string {
  const keys = keysIn(text)
  const numbers = keys.map(Number).filter(Number.isInteger)
  if (numbers.length > 0) return String(Math.max(...numbers) + 1)
  return NAMES.find((name) => !keys.includes(name)) ?? `value_${keys.length + 1}`
}

/** Whether its file is of a kind that no template may have: of documents, WhatsApp takes a PDF only. */
export const isWrongFile = ({ kind, file }: DraftForm): boolean =>
  kind === 'media' && file?.kind === 'document' && file.mimeType !== 'application/pdf'
