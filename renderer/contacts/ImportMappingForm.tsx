import { useTranslation } from 'react-i18next'
import type { CustomField, ImportMapping, ImportPreview, ImportTarget } from '../../shared/views/contacts.ts'
import { formatNumber } from '../lib/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { Switch } from '../ui/Switch.tsx'
import { CUSTOM_PREFIX } from './custom-values.ts'
import { FormRow } from './FormRow.tsx'
import { assignColumn, hasNumber, STANDARD_TARGETS } from './import-mapping.ts'

interface ImportMappingFormProps {
  preview: ImportPreview
  mapping: ImportMapping
  /** The counts are of an older mapping. */
  counting: boolean
  fields: readonly CustomField[]
  onMap: (mapping: ImportMapping) => void
}

/** What each column of the file is, with its first lines beneath, and what would come of it. */
export function ImportMappingForm({ preview, mapping, counting, fields, onMap }: ImportMappingFormProps) {
  const { t } = useTranslation()
  const update = mapping.onExisting === 'update'
  return (
    <>
      <p className="truncate text-xs text-ink-2">
        <span className="font-medium text-ink">{preview.fileName}</span>
        {' · '}
        {t('contacts.import.rows', { count: preview.rows, number: formatNumber(preview.rows) })}
      </p>
      <div className="overflow-x-auto rounded-sm border border-line">
        <table className="w-full border-collapse text-xs">
          <caption className="sr-only">{t('contacts.import.sample')}</caption>
          <thead>
            <tr className="border-b border-line bg-bg text-left align-top">
              {preview.columns.map((name, column) => (
                <th key={keyOf(column)} scope="col" className="min-w-36 p-2 font-medium">
                  <span className="mb-1 block max-w-48 truncate" title={name}>
                    {name}
                  </span>
                  <TargetSelect
                    name={name}
                    target={mapping.columns[column] ?? null}
                    fields={fields}
                    onChange={(target) => onMap(assignColumn(mapping, column, target))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.sample.map((row, line) => (
              <tr key={keyOf(line)} className="border-b border-line last:border-0">
                {preview.columns.map((_name, column) => (
                  <td
                    key={keyOf(column)}
                    className={
                      mapping.columns[column] === undefined
                        ? 'max-w-48 truncate p-2 text-ink-3'
                        : 'max-w-48 truncate p-2'
                    }
                    title={row[column]}
                  >
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="grid grid-cols-2 items-end gap-6">
        <div className="pb-1.5">
          <Switch
            label={t('contacts.import.header')}
            checked={mapping.header}
            onChange={(header) => onMap({ ...mapping, header })}
          />
        </div>
        <FormRow label={t('contacts.import.existing')}>
          {(ties) => (
            <Select
              {...ties}
              value={mapping.onExisting}
              onChange={(event) =>
                onMap({ ...mapping, onExisting: event.currentTarget.value === 'update' ? 'update' : 'skip' })
              }
            >
              <option value="skip">{t('contacts.import.skip')}</option>
              <option value="update">{t('contacts.import.update')}</option>
            </Select>
          )}
        </FormRow>
      </div>
      {hasNumber(mapping) ? (
        <dl
          aria-busy={counting}
          className={counting ? 'grid grid-cols-3 gap-2 opacity-60' : 'grid grid-cols-3 gap-2'}
        >
          <Count number={preview.counts.fresh} words={t('contacts.import.fresh')} />
          <Count
            number={preview.counts.existing}
            words={t(update ? 'contacts.import.existingUpdated' : 'contacts.import.existingSkipped')}
          />
          <Count
            number={preview.counts.bad}
            words={t('contacts.import.bad')}
            bad={preview.counts.bad > 0}
            {...(preview.counts.bad > 0 ? { hint: t('contacts.import.badHint') } : {})}
          />
        </dl>
      ) : (
        <Notice kind="problem" title={t('contacts.import.needsNumber')} />
      )}
    </>
  )
}

/** Columns and lines of a file have nothing but their place. */
const keyOf = (place: number): string => `at-${place}`

interface CountProps {
  number: number
  words: string
  bad?: boolean
  hint?: string
}

function Count({ number, words, bad = false, hint }: CountProps) {
  return (
    <div className="flex flex-col rounded-sm border border-line p-2">
      <dt className="order-2 text-xs text-ink-2">
        {words}
        {hint !== undefined && <span className="block text-2xs text-ink-3">{hint}</span>}
      </dt>
      <dd className={bad ? 'text-lg font-semibold text-miss' : 'text-lg font-semibold'}>
        {formatNumber(number)}
      </dd>
    </div>
  )
}

interface TargetSelectProps {
  name: string
  target: ImportTarget | null
  fields: readonly CustomField[]
  onChange: (target: ImportTarget | null) => void
}

function TargetSelect({ name, target, fields, onChange }: TargetSelectProps) {
  const { t } = useTranslation()
  const custom = fields.map(({ id, label }) => ({ label, target: `${CUSTOM_PREFIX}${id}` as const }))
  const all: readonly ImportTarget[] = [...STANDARD_TARGETS, ...custom.map((one) => one.target)]
  return (
    <Select
      aria-label={t('contacts.import.columnIs', { name })}
      value={target ?? ''}
      onChange={(event) => onChange(all.find((one) => one === event.currentTarget.value) ?? null)}
    >
      <option value="">{t('contacts.import.leftOut')}</option>
      {STANDARD_TARGETS.map((one) => (
        <option key={one} value={one}>
          {t(`contacts.import.targets.${one}`)}
        </option>
      ))}
      {custom.length > 0 && (
        <optgroup label={t('contacts.form.custom')}>
          {custom.map((one) => (
            <option key={one.target} value={one.target}>
              {one.label}
            </option>
          ))}
        </optgroup>
      )}
    </Select>
  )
}
