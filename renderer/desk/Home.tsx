import { PhoneCall } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayFigures } from '../../shared/views/desk.ts'
import { Empty } from '../ui/Empty.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Today } from './Today.tsx'

interface HomeProps {
  /** The calls on the desk, drawn; empty when there is none. */
  calls: readonly ReactNode[]
  /** What is due after calls; false when nothing is. */
  wrapUps: ReactNode
  callBacks: ReactNode
  /** WhatsApp windows that close soon. */
  closing: ReactNode
  recent: ReactNode
  today: TodayFigures
  followUps: ReactNode
}

/** What needs me now, and how the day goes. */
export function Home({ calls, wrapUps, callBacks, closing, recent, today, followUps }: HomeProps) {
  const { t } = useTranslation()
  return (
    <div className="@container min-h-0 flex-1 overflow-y-auto">
      <h1 className="sr-only">{t('nav.home')}</h1>
      <div className="grid items-start gap-4 p-4 @min-[760px]:grid-cols-[minmax(0,1fr)_288px] @min-[1100px]:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-4">
          {(calls.length > 0 || wrapUps === false) && (
            <section aria-label={t('home.calls')} className="flex flex-col gap-3">
              {calls.length > 0 ? (
                calls
              ) : (
                <div className="rounded-md border border-line bg-surface">
                  <Empty icon={<PhoneCall aria-hidden="true" />} title={t('home.noCalls')}>
                    {t('home.noCallsText')}
                  </Empty>
                </div>
              )}
            </section>
          )}
          {wrapUps}
          {callBacks}
          {closing}
          <Panel title={t('home.recent')}>{recent}</Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Today today={today} />
          {followUps}
        </div>
      </div>
    </div>
  )
}
