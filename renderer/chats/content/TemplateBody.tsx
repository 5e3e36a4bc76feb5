import type { TFunction } from 'i18next'
import { LayoutTemplate } from 'lucide-react'
import type { DrawnCard, MessageContent } from '../../../shared/chats/content.ts'
import { CustomerText } from './CustomerText.tsx'
import { Buttons, Footer, Header } from './Parts.tsx'

interface TemplateBodyProps {
  messageKey: string
  content: Extract<MessageContent, { kind: 'template' }>
  t: TFunction
}

/** A template as the customer sees it, and which one it was. */
export function TemplateBody({ messageKey, content, t }: TemplateBodyProps) {
  const { name, header, body, footer, buttons, cards } = content
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="flex min-w-0 items-center gap-1 text-2xs text-ink-2">
        <LayoutTemplate aria-hidden="true" className="size-3 shrink-0" />
        <span className="truncate">{t('chats.templateLine', { text: name })}</span>
      </span>
      <Header messageKey={messageKey} header={header} t={t} />
      {body !== '' && <CustomerText text={body} t={t} />}
      <Footer text={footer} />
      <Buttons buttons={buttons} label={t('chats.buttons')} />
      {cards.length > 0 && <Cards messageKey={messageKey} cards={cards} t={t} />}
    </div>
  )
}

function Cards({ messageKey, cards, t }: { messageKey: string; cards: readonly DrawnCard[]; t: TFunction }) {
  return (
    // It scrolls sideways, and what scrolls has to be reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <ul tabIndex={0} aria-label={t('chats.cards')} className="mt-1 flex snap-x gap-2 overflow-x-auto pb-1.5">
      {cards.map((card, i) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: cards have no name, and keep their order for good
          key={i}
          className="flex w-60 shrink-0 snap-start flex-col gap-1 rounded-md border border-line bg-surface px-2.5 py-2"
        >
          <Header messageKey={messageKey} header={card.header} t={t} />
          <CustomerText text={card.body} t={t} />
          <div className="mt-auto">
            <Buttons buttons={card.buttons} label={t('chats.buttons')} />
          </div>
        </li>
      ))}
    </ul>
  )
}
