import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../../../shared/chats/limits.ts'
import { Button } from '../../../ui/Button.tsx'
import { newRow, newSection, rowsIn, type Section } from './builder.ts'
import { CountedField } from './CountedField.tsx'

interface SectionsEditorProps {
  sections: readonly Section[]
  /** What is wrong with a field of the message, in words. */
  problemAt: (field: string) => string | null
  onChange: (sections: readonly Section[]) => void
}

/** What a list offers: at most ten rows, in sections with titles once there are several. */
export function SectionsEditor({ sections, problemAt, onChange }: SectionsEditorProps) {
  const { t } = useTranslation()
  const full = rowsIn({ sections }) >= LIMITS.rows
  const titled = sections.length > 1
  return (
    <>
      {sections.map((section, s) => (
        <fieldset
          key={section.key}
          className="flex min-w-0 flex-col gap-2 rounded-sm border border-line p-2.5"
        >
          <legend className={titled ? 'px-1 text-2xs text-ink-2' : 'sr-only'}>
            {t('composer.builder.section', { place: s + 1 })}
          </legend>
          {titled && (
            <div className="flex items-start gap-1">
              <div className="min-w-0 flex-1">
                <CountedField
                  label={t('composer.builder.sectionTitle', { place: s + 1 })}
                  value={section.title}
                  most={LIMITS.sectionTitle}
                  problem={problemAt(`sections.${s}.title`)}
                  onChange={(title) => onChange(sections.with(s, { ...section, title }))}
                />
              </div>
              <Remove
                label={t('composer.builder.removeSection', { place: s + 1 })}
                onClick={() => onChange(sections.toSpliced(s, 1))}
              />
            </div>
          )}
          <Rows
            section={section}
            titled={titled}
            place={s}
            full={full}
            problemAt={problemAt}
            onChange={(rows) => onChange(sections.with(s, { ...section, rows }))}
          />
        </fieldset>
      ))}
      {!full && (
        <Button size="small" className="self-start" onClick={() => onChange([...sections, newSection()])}>
          <Plus aria-hidden="true" />
          {t('composer.builder.addSection')}
        </Button>
      )}
    </>
  )
}

interface RowsProps extends Pick<SectionsEditorProps, 'problemAt'> {
  section: Section
  titled: boolean
  /** Of the section, from 0. */
  place: number
  full: boolean
  onChange: (rows: Section['rows']) => void
}

function Rows({ section: { rows }, titled, place, full, problemAt, onChange }: RowsProps) {
  const { t } = useTranslation()
  /** "2", in the second of several sections "2.1". */
  const called = (r: number) => (titled ? `${place + 1}.${r + 1}` : String(r + 1))
  return (
    <>
      {rows.map((row, r) => {
        const field = `sections.${place}.rows.${r}`
        const change = (next: typeof row) => onChange(rows.with(r, next))
        return (
          <div key={row.id} className="flex items-start gap-1">
            <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-2">
              <CountedField
                label={t('composer.builder.row', { place: called(r) })}
                value={row.title}
                most={LIMITS.rowTitle}
                problem={problemAt(`${field}.title`)}
                onChange={(title) => change({ ...row, title })}
              />
              <CountedField
                label={t('composer.builder.description', { place: called(r) })}
                value={row.description}
                most={LIMITS.rowDescription}
                problem={problemAt(`${field}.description`)}
                onChange={(description) => change({ ...row, description })}
              />
            </div>
            {rows.length > 1 && (
              <Remove
                label={t('composer.builder.removeRow', { place: called(r) })}
                onClick={() => onChange(rows.toSpliced(r, 1))}
              />
            )}
          </div>
        )
      })}
      {!full && (
        <Button size="small" className="self-start" onClick={() => onChange([...rows, newRow()])}>
          <Plus aria-hidden="true" />
          {t('composer.builder.addRow')}
        </Button>
      )}
    </>
  )
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button look="quiet" size="icon" className="mt-5.5" aria-label={label} title={label} onClick={onClick}>
      <X aria-hidden="true" />
    </Button>
  )
}
