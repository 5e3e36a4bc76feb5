import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DueWrapUp } from '../../shared/views/wrapups.ts'
import { who } from '../lib/call-words.ts'
import { formatExact, formatWhen } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import { Chip } from '../ui/Chip.tsx'
import { reachWords } from './words.ts'

/** Whose call it was, when it ended, and whether the customer talked. */
export function WrapUpHead({ due, onOpen }: { due: DueWrapUp; onOpen?: (number: string) => void }) {
  const { t } = useTranslation()
  const now = useNow()
  const name: ReactNode =
    onOpen === undefined ? (
      who(t, due)
    ) : (
      <button
        type="button"
        className="rounded-sm font-semibold text-ink hover:underline"
        onClick={() => onOpen(due.number)}
      >
        {who(t, due)}
      </button>
    )
  return (
    <header className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1.5">
      <h2 className="min-w-0 flex-1 basis-full text-xs @min-[420px]:basis-0 font-semibold break-words text-ink-2">
        {t('wrapups.title')} · {name},{' '}
        <time dateTime={due.endedAt} title={formatExact(t, due.endedAt)}>
          {formatWhen(t, due.endedAt, now)}
        </time>
      </h2>
      <Chip tone="wait">{reachWords(t, due)}</Chip>
    </header>
  )
}
