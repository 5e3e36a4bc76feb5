import { BadgeCheck, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PhoneNumberView } from '../../../shared/views/phone-numbers.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { factsOf } from './number-facts.ts'
import { connectionTone, qualityOf, qualityTone } from './number-state.ts'
import { connectionWords, limitWords, onboardingWords } from './number-words.ts'

interface NumberItemProps {
  number: PhoneNumberView
  inUse: boolean
  /** Null where it cannot be chosen. */
  onChoose: (() => void) | null
}

/** One number: how it stands with WhatsApp, and what customers and WhatsApp know of its business. */
export function NumberItem({ number: one, inUse, onChoose }: NumberItemProps) {
  const { t } = useTranslation()
  const text = one.numberText || t('phoneNumbers.unnamed', { id: one.phoneNumberId })
  const about = [one.account?.name, limitWords(t, one)].filter((part) => part != null && part !== '')
  const onboarding = onboardingWords(t, one)
  const facts = factsOf(t, one)
  return (
    <li className="flex flex-col gap-1.5 px-3 py-2.5">
      <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
        <span className="text-sm font-medium whitespace-nowrap">{text}</span>
        {one.official === true && (
          <span title={t('phoneNumbers.official')} className="text-accent-text">
            <BadgeCheck aria-hidden="true" className="size-4" />
            <span className="sr-only">{t('phoneNumbers.official')}</span>
          </span>
        )}
        {inUse && <Chip tone="due">{t('phoneNumbers.inUse')}</Chip>}
        <Chip tone={connectionTone(one)}>{connectionWords(t, one)}</Chip>
        <Chip tone={qualityTone(one.quality)}>{t(`phoneNumbers.quality.${qualityOf(one.quality)}`)}</Chip>
        {onChoose !== null && (
          <Button
            size="small"
            className="ml-auto"
            aria-label={t('phoneNumbers.chooseNumber', { number: text })}
            onClick={onChoose}
          >
            {t('phoneNumbers.choose')}
          </Button>
        )}
      </div>
      {about.length > 0 && <p className="text-xs text-ink-2">{about.join(' · ')}</p>}
      {onboarding !== null && <p className="text-xs">{onboarding}</p>}
      <details className="group">
        <summary
          aria-label={t('phoneNumbers.moreOf', { number: text })}
          className="flex w-fit list-none items-center gap-1 rounded-sm text-xs text-accent-text hover:underline [&::-webkit-details-marker]:hidden"
        >
          <ChevronRight aria-hidden="true" className="size-3.5 group-open:rotate-90" />
          {t('phoneNumbers.more')}
        </summary>
        <dl className="mt-1.5 grid grid-cols-[minmax(0,9rem)_minmax(0,1fr)] gap-x-4 gap-y-1 pl-4.5 text-xs">
          {facts.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-ink-2">{label}</dt>
              <dd className="break-words whitespace-pre-line">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  )
}
