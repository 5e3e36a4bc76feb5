import type { TFunction } from 'i18next'
import type { Quote } from '../../shared/views/chats.ts'
import { lineText } from '../lib/last-line.ts'
import { useDeeds } from './deeds.ts'

/** What a message answers; a click leads there, when it is here. */
export function QuoteBlock({ quote, customer, t }: { quote: Quote; customer: string; t: TFunction }) {
  const { jumpTo } = useDeeds()
  const { key, by } = quote
  const look =
    'mb-1 block w-full min-w-0 rounded-sm border-l-3 border-accent bg-surface-2 px-2 py-0.5 text-left text-xs'
  const words = (
    <>
      <bdi className="block truncate font-medium text-accent-text">
        {by === 'us' ? t('chats.us') : customer}
      </bdi>
      <bdi className="block truncate text-ink-2">{lineText(t, quote.kind, quote.text)}</bdi>
    </>
  )
  if (key === null) return <div className={look}>{words}</div>
  return (
    <button
      type="button"
      className={`${look} hover:bg-hover`}
      title={t('chats.showQuoted')}
      onClick={() => jumpTo(key)}
    >
      {words}
    </button>
  )
}
