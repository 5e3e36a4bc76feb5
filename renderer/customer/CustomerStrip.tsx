import { LoaderCircle, X } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerRef, CustomerView } from '../../shared/views/customer.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { CustomerContacts } from './CustomerContacts.tsx'
import { CustomerHead } from './CustomerHead.tsx'
import { Timeline } from './Timeline.tsx'
import type { DrawRecording } from './TimelineItem.tsx'
import { useCustomer } from './use-customer.ts'

interface CustomerStripProps {
  who: CustomerRef
  /** One contact's fields, editable in place. */
  contactFields: (contactId: string) => ReactNode
  /** A box that saves a name for a new number. */
  nameField: (number: string) => ReactNode
  recording: DrawRecording
  /** A way to promise them something for later. */
  promise: (customer: CustomerView) => ReactNode
  onClose: () => void
}

/** Takes the focus when it appears; when it goes, the focus goes back to where it came from. */
function useBorrowedFocus() {
  const strip = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = strip.current
    const lender = document.activeElement
    element?.focus({ preventScroll: true })
    return () => {
      if (element?.contains(document.activeElement) !== true) return
      const target = lender instanceof HTMLElement && lender !== document.body && lender.isConnected
      if (target) lender.focus({ preventScroll: true })
      else document.querySelector('main')?.focus({ preventScroll: true })
    }
  }, [])
  return strip
}

const isInDialog = (target: EventTarget) => target instanceof Element && target.closest('dialog') !== null

/** One person across numbers, beside the place one is in. */
export function CustomerStrip({
  who,
  contactFields,
  nameField,
  recording,
  promise,
  onClose,
}: CustomerStripProps) {
  const { t } = useTranslation()
  const strip = useBorrowedFocus()
  const { view, fault, reload } = useCustomer(who)
  return (
    <section
      ref={strip}
      aria-label={t('customer.label')}
      data-strip
      tabIndex={-1}
      className="relative flex w-90 shrink-0 flex-col border-l border-line bg-surface outline-none max-[1180px]:w-80"
      onKeyDown={(event) => {
        // A field inside that gives up its edit keeps its Escape, and so does a dialog opened from here.
        if (event.key !== 'Escape' || event.defaultPrevented || isInDialog(event.target)) return
        event.preventDefault()
        onClose()
      }}
    >
      <Button
        look="quiet"
        size="icon"
        className="absolute top-3 right-3 z-10"
        aria-label={t('app.close')}
        title={t('app.close')}
        onClick={onClose}
      >
        <X aria-hidden="true" />
      </Button>
      {fault !== null && (
        <div className="p-3.5 pr-12">
          <FaultNotice
            fault={fault}
            actions={
              <Button size="small" onClick={() => void reload()}>
                {t('app.tryAgain')}
              </Button>
            }
          />
        </div>
      )}
      {view === null && fault === null && (
        <p className="flex h-16 items-center gap-2 px-3.5 text-xs text-ink-2">
          <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />
          {t('customer.loading')}
        </p>
      )}
      {view !== null && (
        <Person
          view={view}
          contactFields={contactFields}
          nameField={nameField}
          recording={recording}
          promise={promise}
        />
      )}
    </section>
  )
}

function Person({
  view,
  contactFields,
  nameField,
  recording,
  promise,
}: { view: CustomerView } & Pick<
  CustomerStripProps,
  'contactFields' | 'nameField' | 'recording' | 'promise'
>) {
  const { t } = useTranslation()
  const { numbers } = view
  const first = numbers[0]
  return (
    <>
      <div className="flex shrink-0 flex-col gap-3 border-b border-line px-3.5 py-3">
        <CustomerHead view={view} />
        {promise(view)}
      </div>
      {view.contacts.length > 0 ? (
        <CustomerContacts contacts={view.contacts} contactFields={contactFields} />
      ) : (
        first?.dialable && (
          <section aria-label={t('customer.newNumber')} className="shrink-0 border-b border-line px-3.5 py-3">
            <p className="pb-2 text-xs text-ink-2">{t('customer.newNumberText')}</p>
            {nameField(first.number)}
          </section>
        )
      )}
      {numbers.length > 0 && <Timeline numbers={numbers} recording={recording} />}
    </>
  )
}
