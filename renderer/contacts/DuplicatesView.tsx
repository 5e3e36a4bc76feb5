import { CopyCheck, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../shared/views/contacts.ts'
import { formatNumber } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { DuplicateGroupTable, type OnContact } from './DuplicateGroupTable.tsx'
import { useDuplicates } from './use-duplicates.ts'

interface DuplicatesViewProps {
  fields: readonly CustomField[]
  onEdit: OnContact
  onDelete: OnContact
}

/** Contacts that share a number, side by side. */
export function DuplicatesView({ fields, onEdit, onDelete }: DuplicatesViewProps) {
  const { t } = useTranslation()
  const { total, groups, fault, canShowMore, more, reload } = useDuplicates()
  if (fault !== null) {
    return (
      <div className="p-4">
        <FaultNotice fault={fault} onRetry={reload} />
      </div>
    )
  }
  if (total === null) {
    return (
      <Empty
        icon={<LoaderCircle aria-hidden="true" className="animate-spin" />}
        title={t('contacts.duplicates.loading')}
      />
    )
  }
  if (total === 0) {
    return (
      <Empty icon={<CopyCheck aria-hidden="true" />} title={t('contacts.duplicates.none')}>
        {t('contacts.duplicates.noneText')}
      </Empty>
    )
  }
  return (
    <section
      aria-label={t('contacts.duplicates.label')}
      className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto p-4"
    >
      <p className="text-xs text-ink-2">
        {t('contacts.duplicates.count', { count: total, number: formatNumber(total) })}
      </p>
      {groups.map((group) => (
        <DuplicateGroupTable
          key={group.number}
          group={group}
          fields={fields}
          onEdit={onEdit}
          onDelete={onDelete}
        />
      ))}
      {canShowMore && (
        <Button className="self-center" onClick={more}>
          {t('contacts.showMore')}
        </Button>
      )}
    </section>
  )
}
