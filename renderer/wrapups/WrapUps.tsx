import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TeamSettings } from '../../shared/team-settings.ts'
import type { DueWrapUp } from '../../shared/views/wrapups.ts'
import { formatNumber } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import type { OpenWrapUp } from './use-open-wrapup.ts'
import { WrapUpForm } from './WrapUpForm.tsx'
import { WrapUpHead } from './WrapUpHead.tsx'
import { dueWords } from './words.ts'

interface WrapUpsProps
  extends Pick<OpenWrapUp, 'waiting' | 'pin' | 'saved' | 'focusWanted' | 'focused' | 'show'> {
  open: DueWrapUp
  /** Those that are due, also beyond the ones main tells of. */
  total: number
  team: TeamSettings
  /** Opens the strip of the customer with this number. */
  onOpen: (number: string) => void
}

/** What is due after calls: one open form, the others as rows that open. */
export function WrapUps(props: WrapUpsProps) {
  const { open, waiting, pin, saved, focusWanted, focused, show, total, team, onOpen } = props
  const { t } = useTranslation()
  const now = useNow()
  const beyond = total - waiting.length - 1
  return (
    <section aria-label={t('wrapups.section')} className="rounded-md border border-line bg-surface">
      <WrapUpForm
        key={open.sessionId}
        due={open}
        team={team}
        head={<WrapUpHead due={open} onOpen={onOpen} />}
        focusWanted={focusWanted}
        onFocused={focused}
        onWork={pin}
        onSaved={saved}
      />
      {waiting.length > 0 && (
        <ul className="border-t border-line">
          {waiting.map((due) => (
            <li key={due.sessionId} className="border-b border-line last:border-b-0">
              <button
                type="button"
                className="flex w-full items-center gap-2 px-3 py-2 text-left text-xs text-ink-2 hover:bg-hover focus-visible:-outline-offset-2"
                onClick={() => show(due.sessionId)}
              >
                <span className="min-w-0 flex-1 truncate">{dueWords(t, due, now)}</span>
                <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {beyond > 0 && (
        <p className="border-t border-line px-3 py-2 text-xs text-ink-2">
          {t('wrapups.moreDue', { count: beyond, number: formatNumber(beyond) })}
        </p>
      )}
    </section>
  )
}
