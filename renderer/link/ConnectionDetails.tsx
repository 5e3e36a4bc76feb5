import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkView } from '../../shared/views/desk.ts'
import { formatMs } from '../lib/format.ts'
import { Ago } from '../ui/Ago.tsx'
import { Button } from '../ui/Button.tsx'
import { clockFault } from './link-facts.ts'

interface ConnectionDetailsProps {
  link: LinkView
  /** "Test my pop-up" and "Why did it not pop?". */
  checks: ReactNode
}

/** A button, and what is known of the connection below it. The browser's own popover: Escape and a click beside close it. */
export function ConnectionDetails({ link, checks }: ConnectionDetailsProps) {
  const { t } = useTranslation()
  const id = useId()
  const delay = (ms: number | null) => (ms === null ? t('link.unmeasured') : formatMs(t, ms))
  const clock = clockFault(link)
  return (
    <>
      <Button
        look="quiet"
        size="icon"
        aria-label={t('link.details')}
        title={t('link.details')}
        popoverTarget={id}
      >
        <ChevronDown aria-hidden="true" />
      </Button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('link.details')}
        className="fixed top-13 right-4 left-auto m-0 mt-1 w-84 flex-col gap-3 rounded-md border border-line-2 bg-surface p-3.5 text-ink shadow-card open:flex"
      >
        <dl className="flex flex-col gap-1.5 text-xs">
          <Fact name={t('link.lastEventLabel')}>
            {link.lastEventAt === null ? (
              t('link.none')
            ) : (
              <Ago at={link.lastEventAt} offsetMs={link.clockOffsetMs} />
            )}
          </Fact>
          <Fact name={t('link.providerDelay')}>{delay(link.providerDelayMs)}</Fact>
          <Fact name={t('link.relayDelay')}>{delay(link.relayDelayMs)}</Fact>
          {clock !== null && (
            <Fact name={t('link.clock')}>{t(`link.${clock.words}`, { span: formatMs(t, clock.ms) })}</Fact>
          )}
        </dl>
        {clock !== null && <p className="text-xs text-ink-2">{t('link.clockTodo')}</p>}
        {link.state !== 'open' && (
          <p className="rounded-sm bg-wait-tint px-3 py-2 text-xs">{t(`link.todo.${link.state}`)}</p>
        )}
        <div className="border-t border-line pt-3">{checks}</div>
      </div>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-ink-2">{name}</dt>
      <dd className="text-right font-medium">{children}</dd>
    </div>
  )
}
