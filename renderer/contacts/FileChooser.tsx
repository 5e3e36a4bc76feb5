import { FileUp } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../ui/cx.ts'

/** One CSV file, chosen or dropped: the whole box is the file input. */
export function FileChooser({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation()
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    <div
      className={cx(
        'relative flex flex-col items-center gap-1 rounded-md border border-dashed px-6 py-8 text-center',
        'has-focus-visible:outline-2 has-focus-visible:outline-accent',
        over ? 'border-accent bg-accent-tint' : 'border-field bg-bg',
      )}
    >
      <FileUp aria-hidden="true" className="mb-1 size-6 text-ink-3" />
      <label htmlFor={id} className="font-medium">
        {t('contacts.import.file')}
      </label>
      <p id={`${id}-hint`} className="text-xs text-ink-2">
        {t('contacts.import.fileHint')}
      </p>
      <span
        aria-hidden="true"
        className="mt-2 rounded-sm border border-line-2 bg-surface px-3 py-1 text-sm font-medium"
      >
        {t('contacts.import.choose')}
      </span>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        data-first-focus
        aria-describedby={`${id}-hint`}
        className="absolute inset-0 opacity-0"
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          // The same file again is a choice too: it may have been mended meanwhile.
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </div>
  )
}
