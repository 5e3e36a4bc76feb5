import { LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CustomerRef, CustomerView } from '../../shared/views/customer.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Strip } from '../ui/Strip.tsx'
import { CustomerContacts } from './CustomerContacts.tsx'
import { CustomerHead } from './CustomerHead.tsx'
import type { StripParts } from './strip-parts.ts'
import { Timeline } from './Timeline.tsx'
import { useCustomer } from './use-customer.ts'

interface CustomerStripProps {
  who: CustomerRef
  parts: StripParts
  onClose: () => void
}

/** One person across numbers, beside the place one is in. */
export function CustomerStrip({ who, parts, onClose }: CustomerStripProps) {
  const { t } = useTranslation()
  const { view, fault, reload } = useCustomer(who)
  return (
    <Strip label={t('customer.label')} onClose={onClose}>
      {fault !== null && (
        <div className="p-3.5 pr-12">
          <FaultNotice fault={fault} onRetry={reload} />
        </div>
      )}
      {view === null && fault === null && (
        <p className="flex h-16 items-center gap-2 px-3.5 text-xs text-ink-2">
          <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />
          {t('customer.loading')}
        </p>
      )}
      {view !== null && <Person view={view} parts={parts} />}
    </Strip>
  )
}

function Person({ view, parts }: { view: CustomerView; parts: StripParts }) {
  const { t } = useTranslation()
  const { numbers } = view
  const first = numbers[0]
  return (
    <>
      <div className="shrink-0 border-b border-line px-3.5 py-3">
        <CustomerHead view={view} onSendTemplate={parts.onSendTemplate}>
          {parts.promise(view)}
        </CustomerHead>
      </div>
      {view.contacts.length > 0 ? (
        <CustomerContacts contacts={view.contacts} contactFields={parts.contactFields} />
      ) : (
        first?.dialable && (
          <section aria-label={t('customer.newNumber')} className="shrink-0 border-b border-line px-3.5 py-3">
            <p className="pb-2 text-xs text-ink-2">{t('customer.newNumberText')}</p>
            {parts.nameField(first.number)}
          </section>
        )
      )}
      {numbers.length > 0 && <Timeline numbers={numbers} parts={parts} />}
    </>
  )
}
