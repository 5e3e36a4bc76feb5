/** A draft as the preview draws a template, its examples as what is filled in. Pure. */
import { CODE, codeWords } from '../../../shared/templates/code-words.ts'
import { keysIn, variableId } from '../../../shared/templates/variables.ts'
import type {
  DraftButton,
  TemplateButton,
  TemplateDraft,
  TemplateView,
} from '../../../shared/views/templates.ts'
import type { Values } from '../filled.ts'

const CODE_SHOWN = '123456'
/** Where nothing is written yet. */
const NOTHING = '…'

const buttonView = (button: DraftButton, index: number): TemplateButton => ({
  index,
  kind: button.kind,
  text: button.text,
  target: button.kind === 'call' ? button.number : button.kind === 'link' ? button.url : null,
})

export function previewOf(
  draft: TemplateDraft,
): Pick<TemplateView, 'header' | 'body' | 'footer' | 'buttons' | 'cards'> {
  const { header, code } = draft
  if (code !== null) {
    const { body, footer } = codeWords(code)
    const button = { index: 0, kind: 'copy-code', text: code.button, target: null } as const
    return { header: null, body, footer, buttons: [button], cards: [] }
  }
  return {
    header: header?.kind === 'media' ? { kind: 'media', mediaId: null } : header,
    body: draft.body || NOTHING,
    footer: draft.footer === '' ? null : draft.footer,
    buttons: draft.buttons.map(buttonView),
    cards: draft.cards.map((card, index) => ({
      index,
      header: { kind: 'media', mediaId: null },
      body: card.body || NOTHING,
      buttons: card.buttons.map(buttonView),
    })),
  }
}

const linkValues = (buttons: readonly DraftButton[], idOf: (key: string, button: number) => string) =>
  buttons.flatMap((one, button) =>
    one.kind === 'link' ? keysIn(one.url).map((key) => [idOf(key, button), one.example]) : [],
  )

/** The examples at their places, as the customer would see it. */
export function previewValues({ code, examples, buttons, cards }: TemplateDraft): Values {
  if (code !== null) return { [`body.${CODE}`]: CODE_SHOWN }
  return {
    ...examples,
    ...Object.fromEntries(linkValues(buttons, (key, button) => variableId({ place: 'button', button, key }))),
    ...Object.fromEntries(
      cards.flatMap((card, index) => linkValues(card.buttons, (key) => `card.${index}.${key}`)),
    ),
  }
}
