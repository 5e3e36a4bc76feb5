import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Busy } from '../../ui/Busy.tsx'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RefreshButton } from '../../ui/RefreshButton.tsx'
import { Refusal } from '../Refusal.tsx'
import { type Saver, useSettings } from '../SettingsContext.tsx'
import { NumberItem } from './NumberItem.tsx'
import { isUsable, warningOf } from './number-state.ts'
import { usePhoneNumbers } from './use-phone-numbers.ts'

interface PhoneNumbersProps {
  saver: Saver
  /** The id in this desk's credentials; null until it is known. */
  accountsId: string | null
}

/** The account's WhatsApp numbers, and which of them this desk sends from. */
export function PhoneNumbers({ saver, accountsId }: PhoneNumbersProps) {
  const { t } = useTranslation()
  const chosen = useSettings().whatsapp.phoneNumberId
  const { numbers, fault, busy, refresh } = usePhoneNumbers()
  const id = useId()
  const used = chosen ?? accountsId
  const warning = numbers === null || numbers.length === 0 || used === null ? null : warningOf(numbers, used)
  const choose = (phoneNumberId: string | null) =>
    void saver.save('phoneNumberId', { whatsapp: { phoneNumberId } })
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <h3 id={id} className="text-xs font-medium">
            {t('phoneNumbers.title')}
          </h3>
          <p className="text-2xs text-ink-2">{t('phoneNumbers.text')}</p>
        </div>
        <RefreshButton look="quiet" label={t('phoneNumbers.refresh')} busy={busy} onClick={refresh} />
      </div>
      {fault !== null && <FaultNotice fault={fault} onRetry={refresh} trying={busy} />}
      <div role="status" className="empty:hidden">
        {numbers === null && fault === null && <Busy>{t('phoneNumbers.reading')}</Busy>}
      </div>
      {warning !== null && (
        <Notice kind="problem" title={t(`phoneNumbers.warnings.${warning}.what`)}>
          <p>{t(`phoneNumbers.warnings.${warning}.todo`, { id: used ?? '' })}</p>
        </Notice>
      )}
      {numbers?.length === 0 && (
        <div className="rounded-sm border border-line px-3 py-2 text-xs">
          <p>{t('phoneNumbers.none')}</p>
          <p className="text-ink-2">{t('phoneNumbers.noneText')}</p>
        </div>
      )}
      {numbers !== null && numbers.length > 0 && (
        <ul aria-labelledby={id} className="divide-y divide-line rounded-sm border border-line">
          {numbers.map((one) => {
            const inUse = one.phoneNumberId === used
            return (
              <NumberItem
                key={one.phoneNumberId}
                number={one}
                inUse={inUse}
                onChoose={
                  inUse || used === null || !isUsable(one)
                    ? null
                    : () => choose(one.phoneNumberId === accountsId ? null : one.phoneNumberId)
                }
              />
            )
          })}
        </ul>
      )}
      {chosen !== null && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="text-2xs text-ink-2">{t('phoneNumbers.chosenText')}</p>
          <Button size="small" onClick={() => choose(null)}>
            {t('phoneNumbers.backToAccounts')}
          </Button>
        </div>
      )}
      <Refusal fault={saver.fault('phoneNumberId')} />
    </div>
  )
}
