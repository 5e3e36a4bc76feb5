import { History, LoaderCircle } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerNumber } from '../../shared/views/customer.ts'
import { dayOf, formatDay } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import { Empty } from '../ui/Empty.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import type { StripParts } from './strip-parts.ts'
import { TimelineItem } from './TimelineItem.tsx'
import { useTimeline } from './use-timeline.ts'

/** Page Up and Page Down go from entry to entry, as the ARIA feed pattern has it. */
function moveInFeed(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof Element)) return
  const here = Number(event.target.closest<HTMLElement>('[data-entry]')?.dataset.entry)
  const there = event.currentTarget.querySelector<HTMLElement>(`[data-entry="${here + step}"]`)
  if (there === null) return
  event.preventDefault()
  there.focus()
}

/** What was before with this customer, newest first; earlier pages come as one scrolls. */
export function Timeline({ numbers: all, parts }: { numbers: readonly CustomerNumber[]; parts: StripParts }) {
  const { t } = useTranslation()
  const id = useId()
  const now = useNow()
  const scroller = useRef<HTMLElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const numbers = useMemo(() => all.map(({ number }) => number), [all])
  const texts = useMemo(() => new Map(all.map(({ number, numberText }) => [number, numberText])), [all])
  const { view, more, reload } = useTimeline(numbers)
  const items = view.items ?? []
  const loading = view.loading === 'page'

  // Anew after every page: the end may still be in sight.
  useEffect(() => {
    const element = end.current
    if (element === null || !view.more || loading || view.fault !== null) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void more()
      },
      { root: scroller.current, rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [view.more, view.fault, loading, more])

  return (
    <section
      aria-labelledby={id}
      ref={scroller}
      // Without entries nothing in it takes the focus, and a low window still has to be scrolled by keys.
      tabIndex={items.length === 0 ? 0 : undefined}
      className="min-h-0 flex-1 overflow-y-auto px-3.5 pt-3 pb-2"
    >
      <h3 id={id} className="pb-2.5 text-xs font-semibold text-ink-2">
        {t('customer.timeline')}
      </h3>
      {(items.length > 0 || loading) && (
        <div role="feed" aria-labelledby={id} aria-busy={loading} onKeyDown={moveInFeed}>
          {items.map((entry, i) => {
            const previous = items[i - 1]
            const begins = previous === undefined || dayOf(previous.at) !== dayOf(entry.at)
            return (
              <TimelineItem
                key={`${entry.kind}:${entry.id}`}
                entry={entry}
                parts={parts}
                position={i + 1}
                size={view.more ? -1 : items.length}
                day={begins ? formatDay(t, entry.at, now) : null}
                numberText={
                  entry.kind === 'call' && all.length > 1 ? (texts.get(entry.number) ?? entry.number) : null
                }
              />
            )
          })}
        </div>
      )}
      {view.fault !== null && (
        <div className="pb-3">
          <FaultNotice fault={view.fault} onRetry={reload} />
        </div>
      )}
      {loading && (
        <p className="flex items-center gap-2 py-2 text-xs text-ink-2">
          <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />
          {t(view.items === null ? 'customer.timelineLoading' : 'customer.timelineMore')}
        </p>
      )}
      {view.items?.length === 0 && !loading && (
        <Empty icon={<History aria-hidden="true" />} title={t('customer.timelineEmpty')}>
          {t('customer.timelineEmptyText')}
        </Empty>
      )}
      <div ref={end} />
    </section>
  )
}
