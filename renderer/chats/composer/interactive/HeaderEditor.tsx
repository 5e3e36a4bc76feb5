import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../../../shared/chats/limits.ts'
import { Labelled } from '../../../ui/Labelled.tsx'
import { MediaPicker } from '../../../ui/MediaPicker.tsx'
import { Select } from '../../../ui/Select.tsx'
import { type Builder, headerKindOf, headerKindsOf } from './builder.ts'
import { CountedField } from './CountedField.tsx'

interface HeaderEditorProps {
  builder: Builder
  /** What is wrong with a field of the message, in words. */
  problemAt: (field: string) => string | null
  /** What is wrong with the file, in words. */
  fileProblem: string | null
  onChange: (changed: Partial<Builder>) => void
}

/** What stands above the text: nothing, a line, or a file. */
export function HeaderEditor({ builder, problemAt, fileProblem, onChange }: HeaderEditorProps) {
  const { t } = useTranslation()
  const kind = headerKindOf(builder)
  return (
    <>
      <Labelled label={t('composer.builder.header')}>
        {(ties) => (
          <Select
            {...ties}
            value={kind}
            onChange={(event) => {
              const headerKind = headerKindsOf(builder.variant).find(
                (one) => one === event.currentTarget.value,
              )
              if (headerKind !== undefined) onChange({ headerKind, headerMedia: null })
            }}
          >
            {headerKindsOf(builder.variant).map((one) => (
              <option key={one} value={one}>
                {t(`composer.builder.headers.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      {kind === 'text' && (
        <CountedField
          label={t('composer.builder.headerText')}
          value={builder.headerText}
          most={LIMITS.edge}
          problem={problemAt('header.text')}
          onChange={(headerText) => onChange({ headerText })}
        />
      )}
      {kind !== 'none' && kind !== 'text' && (
        <MediaPicker
          kinds={[kind]}
          value={builder.headerMedia}
          onChange={(headerMedia) => onChange({ headerMedia })}
          byLink
          problems={{
            link: problemAt('header.source.link'),
            mimeType: problemAt('header.source.mimeType'),
            file: fileProblem,
          }}
        />
      )}
    </>
  )
}
