import { useTranslation } from 'react-i18next'
import { HEADER_MEDIA_KINDS } from '../../shared/chats/outgoing.ts'
import type { PickedMedia } from '../lib/picked-media.ts'
import { MediaPicker } from '../ui/MediaPicker.tsx'
import { Segments } from '../ui/Segments.tsx'

export interface HeaderChoice {
  /** False: the template's own file. */
  readonly other: boolean
  readonly picked: PickedMedia | null
}

interface HeaderMediaProps {
  choice: HeaderChoice
  byLink: boolean
  /** What is wrong with each, in words; null: nothing. */
  problems: { readonly link: string | null; readonly mimeType: string | null; readonly file: string | null }
  onChange: (choice: HeaderChoice) => void
}

/** Which file stands above the message: the template's own, or another one. */
export function HeaderMedia({ choice, byLink, problems, onChange }: HeaderMediaProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-2">
      <Segments
        label={t('templates.file')}
        value={choice.other ? 'other' : 'own'}
        options={[
          { value: 'own', label: t('templates.ownFile') },
          { value: 'other', label: t('templates.otherFile') },
        ]}
        onChange={(value) => onChange({ ...choice, other: value === 'other' })}
      />
      {choice.other && (
        <MediaPicker
          kinds={HEADER_MEDIA_KINDS}
          value={choice.picked}
          byLink={byLink}
          problems={problems}
          onChange={(picked) => onChange({ ...choice, picked })}
        />
      )}
    </div>
  )
}
