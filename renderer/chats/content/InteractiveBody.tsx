import type { TFunction } from 'i18next'
import { List } from 'lucide-react'
import type { MessageContent } from '../../../shared/chats/content.ts'
import { CustomerText } from './CustomerText.tsx'
import { Buttons, Footer, Header } from './Parts.tsx'

type Interactive = Extract<MessageContent, { kind: 'interactive' }>

interface InteractiveBodyProps {
  messageKey: string
  content: Interactive
  t: TFunction
}

/** Buttons, a list or a link to choose from. */
export function InteractiveBody({ messageKey, content, t }: InteractiveBodyProps) {
  const { header, body, footer, buttons, list } = content
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Header messageKey={messageKey} header={header} t={t} />
      <CustomerText text={body} t={t} />
      <Footer text={footer} />
      <Buttons buttons={buttons} label={t('chats.buttons')} />
      {list !== null && <Offer list={list} />}
    </div>
  )
}

/** What the list offers: folded, as it is for the customer. */
function Offer({ list }: { list: NonNullable<Interactive['list']> }) {
  return (
    <details className="-mx-2.5 mt-1 border-t border-line-2 px-2.5">
      <summary className="flex list-none items-center justify-center gap-1.5 pt-1.5 pb-1 font-medium text-accent-text">
        <List aria-hidden="true" className="size-3.5 shrink-0" />
        <bdi className="truncate">{list.button}</bdi>
      </summary>
      {list.sections.map((section, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections may share a title, and keep their order for good
        <div key={i} className="pb-1.5">
          <bdi className="block text-2xs font-semibold text-ink-2">{section.title}</bdi>
          <ul>
            {section.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows may share a title, and keep their order for good
              <li key={at} className="border-b border-line-2 py-1 last:border-0">
                <bdi className="block wrap-anywhere">{row.title}</bdi>
                {row.description !== '' && (
                  <bdi className="block text-xs wrap-anywhere text-ink-2">{row.description}</bdi>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
