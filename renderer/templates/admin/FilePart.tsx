import { useTranslation } from 'react-i18next'
import type { StagedFile } from '../../../shared/views/chats.ts'
import { MediaPicker } from '../../ui/MediaPicker.tsx'
import { useProblemWords } from './CountedField.tsx'

/** A voice message heads no template. */
const KINDS = ['image', 'video', 'document'] as const
const CARD_KINDS = ['image', 'video'] as const

interface FilePartProps {
  label: string
  /** Of a card, which takes no document. */
  ofCard: boolean
  file: StagedFile | null
  problem: string | undefined
  onChange: (file: StagedFile | null) => void
}

/** The file of a header: the example WhatsApp sees, and what is sent where no other is given. */
export function FilePart({ label, ofCard, file, problem, onChange }: FilePartProps) {
  const words = useProblemWords()
  const { t } = useTranslation()
  return (
    <fieldset className="flex flex-col gap-1" aria-invalid={problem !== undefined || undefined} tabIndex={-1}>
      <legend className="float-left mb-1 w-full text-xs font-medium">{label}</legend>
      <p className="text-2xs text-ink-2">
        {t(ofCard ? 'templateAdmin.form.cardFileHint' : 'templateAdmin.form.fileHint')}
      </p>
      <MediaPicker
        kinds={ofCard ? CARD_KINDS : KINDS}
        byLink={false}
        value={file === null ? null : { from: 'file', file }}
        problems={{ link: null, mimeType: null, file: problem === undefined ? null : words(problem) }}
        onChange={(picked) => onChange(picked?.from === 'file' ? picked.file : null)}
      />
    </fieldset>
  )
}
