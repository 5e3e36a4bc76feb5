import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkView } from '../../shared/views/desk.ts'
import { formatAgo, formatExact } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import { cx } from '../ui/cx.ts'
import { ConnectionDetails } from './ConnectionDetails.tsx'
import { linkView } from './link-view.ts'

function LastEvent({ at, offsetMs }: { at: string; offsetMs: number }) {
  const { t } = useTranslation()
  return (
    <time dateTime={at} title={formatExact(t, at)}>
      {t('link.lastEvent', { ago: formatAgo(t, at, useNow(), offsetMs) })}
    </time>
  )
}

/**
 * The state of the link, in the top bar. A status would be read out on every tick of "4 s ago", so it is
 * silent by itself; Announcer speaks when the state changes.
 */
const State = memo(function State({ link }: { link: LinkView }) {
  const { t } = useTranslation()
  const { word, dot } = linkView(link)
  return (
    <div
      role="status"
      aria-live="off"
      aria-label={t('link.label')}
      className="flex items-center gap-2 text-xs whitespace-nowrap"
    >
      <span aria-hidden="true" className={cx('size-2 rounded-full', dot)} />
      <span className="font-medium">{t(`link.${word}`)}</span>
      <span className="text-ink-3">
        {link.state === 'open' && !link.caughtUp ? (
          t('link.catchingUp')
        ) : link.lastEventAt === null ? (
          t('link.noEvent')
        ) : (
          <LastEvent at={link.lastEventAt} offsetMs={link.clockOffsetMs} />
        )}
      </span>
    </div>
  )
})

/** The state of the link, and a way to its particulars. */
export function Connection({ link, checks }: { link: LinkView; checks: ReactNode }) {
  return (
    <div className="flex min-w-0 items-center gap-1">
      <State link={link} />
      <ConnectionDetails link={link} checks={checks} />
    </div>
  )
}
