import { useTranslation } from 'react-i18next'
import type { TemplateButton, TemplateHeader, TemplateView } from '../../shared/views/templates.ts'
import { MarkedVariables } from '../ui/MarkedVariables.tsx'
import type { ShownMedia } from '../ui/MediaPreview.tsx'
import { MessagePreview, type PreviewButton } from '../ui/MessagePreview.tsx'
import { RichText } from '../ui/RichText.tsx'
import { filledCardText, filledText, type Values } from './filled.ts'

interface TemplatePreviewProps {
  template: Pick<TemplateView, 'header' | 'body' | 'footer' | 'buttons' | 'cards'>
  /** Those of a card's texts under "card.INDEX.KEY". */
  values: Values
  /** In the place of the template's own file. */
  headerMedia?: ShownMedia | null
  /** By the place of the card. */
  cardMedia?: readonly (ShownMedia | null)[]
}

/** The message as the customer will see it in WhatsApp, of any kind; what is not filled in yet stands out. */
export function TemplatePreview({ template, values, headerMedia = null, cardMedia }: TemplatePreviewProps) {
  const { t } = useTranslation()
  const { header, body, footer, buttons, cards } = template
  const own: ShownMedia = { kind: 'image', name: t('templates.ownFile'), src: null }
  const mediaOf = (of: TemplateHeader | null, instead: ShownMedia | null) =>
    instead ?? (of?.kind === 'media' ? own : null)
  const drawnButtons = (all: readonly TemplateButton[], fill: (text: string, button: number) => string) =>
    all.map((button): PreviewButton => {
      const { index, kind, text, target } = button
      const shown = target === null ? null : fill(target, index)
      return {
        key: index,
        kind,
        text,
        target: shown === null ? null : { text: shown, drawn: draw(shown) },
      }
    })
  return (
    <section aria-label={t('templates.preview')} className="flex flex-col gap-2 rounded-md bg-surface-2 p-3">
      <MessagePreview
        media={mediaOf(header, headerMedia)}
        header={
          header?.kind === 'text' && draw(filledText(header.text, { place: 'header', button: null }, values))
        }
        body={<RichText text={filledText(body, { place: 'body', button: null }, values)} draw={draw} />}
        footer={footer}
        buttons={drawnButtons(buttons, (text, button) =>
          filledText(text, { place: 'button', button }, values),
        )}
        buttonsLabel={t('templates.buttons')}
      />
      {cards.length > 0 && (
        <ol
          aria-label={t('templates.cards')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
          tabIndex={0}
          className="-m-1 flex items-stretch gap-2 overflow-x-auto p-1"
        >
          {cards.map((card, place) => {
            const fill = (text: string) => filledCardText(text, card.index, values)
            return (
              <li key={card.index} className="flex shrink-0">
                <MessagePreview
                  className="w-50"
                  media={mediaOf(card.header, cardMedia?.[place] ?? null)}
                  header={card.header?.kind === 'text' && draw(fill(card.header.text))}
                  body={<RichText text={fill(card.body)} draw={draw} />}
                  buttons={drawnButtons(card.buttons, fill)}
                  buttonsLabel={t('templates.buttons')}
                />
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

const draw = (text: string) => <MarkedVariables text={text} look="missing" />
