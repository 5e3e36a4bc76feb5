import { useTranslation } from 'react-i18next'
import type { QuickReply } from '../../../shared/team-settings.ts'
import { linkTo } from '../../lib/use-place.ts'
import { cx } from '../../ui/cx.ts'

interface QuickReplyListProps {
  /** Of the list box; an option's is this and its place. */
  id: string
  /** Those that fit. */
  found: readonly QuickReply[]
  /** The team has none at all. */
  none: boolean
  isSupervisor: boolean
  active: number
  onChoose: (reply: QuickReply) => void
}

/** What "/" offers, over the box it is typed in: the focus stays there. */
export function QuickReplyList(props: QuickReplyListProps) {
  const { id, found, none, isSupervisor, active, onChoose } = props
  const { t } = useTranslation()
  if (found.length === 0) {
    return (
      <div role="status" className={cx(PANEL, 'px-3 py-2 text-xs text-ink-2')}>
        {!none && t('composer.replies.noMatch')}
        {none && !isSupervisor && t('composer.replies.none')}
        {none && isSupervisor && (
          <>
            {t('composer.replies.noneSupervisor')}{' '}
            <a href={linkTo('settings')} className="font-medium text-accent-text underline">
              {t('composer.replies.settings')}
            </a>
          </>
        )}
      </div>
    )
  }
  return (
    <div id={id} role="listbox" aria-label={t('composer.replies.list')} className={cx(PANEL, 'p-1')}>
      {found.map((reply, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the box's, which keeps the focus
        // biome-ignore lint/a11y/useFocusableInteractive: it is the box's active descendant
        <div
          key={reply.title}
          id={`${id}-${i}`}
          ref={i === active ? (option) => option?.scrollIntoView({ block: 'nearest' }) : null}
          role="option"
          aria-selected={i === active}
          // The box keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(reply)}
          className={cx(
            'flex items-baseline gap-3 rounded-sm px-2 py-1.5',
            i === active ? 'bg-accent-tint' : 'hover:bg-hover',
          )}
        >
          <span className="max-w-44 shrink-0 truncate font-medium">{reply.title}</span>
          <span className="min-w-0 flex-1 truncate text-xs text-ink-2">{reply.text}</span>
        </div>
      ))}
    </div>
  )
}

const PANEL =
  'absolute right-0 bottom-full left-0 z-10 mb-1 max-h-60 overflow-y-auto rounded-md border border-line-2 bg-surface shadow-card'
