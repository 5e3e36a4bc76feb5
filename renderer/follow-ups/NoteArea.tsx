import { useTranslation } from 'react-i18next'
import { Labelled } from '../ui/Labelled.tsx'

/** What was promised, in a few words. */
export function NoteArea({
  note,
  onNote,
  first = false,
}: {
  note: string
  onNote: (note: string) => void
  first?: boolean
}) {
  const { t } = useTranslation()
  return (
    <Labelled label={t('followUps.note')}>
      {(ties) => (
        <textarea
          {...ties}
          {...(first ? { 'data-first-focus': true } : {})}
          rows={3}
          maxLength={10_000}
          placeholder={t('followUps.notePlaceholder')}
          value={note}
          onChange={(event) => onNote(event.currentTarget.value)}
          className="min-w-0 resize-y rounded-sm border border-field bg-surface px-2.5 py-1.5 text-sm text-ink placeholder:text-ink-3"
        />
      )}
    </Labelled>
  )
}
