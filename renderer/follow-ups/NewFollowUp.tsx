import { CalendarPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerView } from '../../shared/views/customer.ts'
import { Button } from '../ui/Button.tsx'

const NewFollowUpDialog = lazy(async () => ({
  default: (await import('./NewFollowUpDialog.tsx')).NewFollowUpDialog,
}))

/** A promise that comes of no call. */
export function NewFollowUp({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (customer.numbers.length === 0) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <CalendarPlus aria-hidden="true" />
        {t('followUps.newTitle')}
      </Button>
      {open && (
        <Suspense>
          <NewFollowUpDialog customer={customer} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
