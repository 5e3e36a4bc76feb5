import { MessageSquareText } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateView } from '../../shared/views/templates.ts'
import { formatNumber } from '../lib/format.ts'
import { Busy } from '../ui/Busy.tsx'
import { cx } from '../ui/cx.ts'
import { Empty } from '../ui/Empty.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { RefreshButton } from '../ui/RefreshButton.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import { languageName, languagesOf, matching } from './choice.ts'
import type { useTemplates } from './use-templates.ts'

interface TemplateChooserProps extends ReturnType<typeof useTemplates> {
  chosen: TemplateView | null
  onChoose: (template: TemplateView) => void
}

/** The account's templates, found by their words and their language. */
export function TemplateChooser({ list, fault, loading, refresh, chosen, onChoose }: TemplateChooserProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState({ text: '', language: '' })
  const templates = list?.templates ?? []
  const languages = languagesOf(templates)
  const shown = matching(templates, search)
  return (
    <div className="flex min-h-0 flex-col gap-2">
      <div className="flex gap-2">
        <SearchField
          className="flex-1"
          data-first-focus
          label={t('templates.search')}
          value={search.text}
          onText={(text) => setSearch({ ...search, text })}
        />
        <RefreshButton className="size-8" label={t('templates.refresh')} busy={loading} onClick={refresh} />
      </div>
      {languages.length > 1 && (
        <Select
          aria-label={t('templates.language')}
          value={search.language}
          onChange={(event) => setSearch({ ...search, language: event.currentTarget.value })}
        >
          <option value="">{t('templates.anyLanguage')}</option>
          {languages.map((code) => (
            <option key={code} value={code}>
              {languageName(t, code)}
            </option>
          ))}
        </Select>
      )}
      {fault !== null && <FaultNotice fault={fault} onRetry={refresh} />}
      {list === null && loading && (
        <p role="status" className="py-2">
          <Busy>{t('templates.loading')}</Busy>
        </p>
      )}
      {list !== null && shown.length === 0 && (
        <Empty
          icon={<MessageSquareText aria-hidden="true" />}
          title={t(templates.length === 0 ? 'templates.none' : 'templates.noMatch')}
        >
          {t(templates.length === 0 ? 'templates.noneText' : 'templates.noMatchText')}
        </Empty>
      )}
      {shown.length > 0 && (
        <ul
          aria-label={t('templates.list')}
          className="min-h-0 flex-1 overflow-y-auto rounded-sm border border-line"
        >
          {shown.map((template) => (
            <Choice
              key={template.id}
              template={template}
              chosen={template.id === chosen?.id}
              onChoose={() => onChoose(template)}
            />
          ))}
        </ul>
      )}
      {list !== null && list.hidden > 0 && (
        <p className="text-2xs text-ink-2">
          {t('templates.hidden', { count: list.hidden, number: formatNumber(list.hidden) })}
        </p>
      )}
    </div>
  )
}

interface ChoiceProps {
  template: TemplateView
  chosen: boolean
  onChoose: () => void
}

function Choice({ template, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        aria-labelledby={`${id}-name ${id}-language`}
        aria-describedby={`${id}-body`}
        aria-pressed={chosen}
        className={cx(
          'block w-full px-2.5 py-2 text-left -outline-offset-2',
          chosen ? 'bg-accent-tint' : 'hover:bg-hover',
        )}
        onClick={onChoose}
      >
        <span className="flex items-baseline gap-2">
          <span id={`${id}-name`} className="min-w-0 flex-1 truncate font-medium" title={template.name}>
            {template.name}
          </span>
          <span id={`${id}-language`} className="shrink-0 text-2xs text-ink-2">
            {languageName(t, template.language)}
          </span>
        </span>
        <span id={`${id}-body`} className="line-clamp-2 text-xs break-words text-ink-2">
          {template.body}
        </span>
      </button>
    </li>
  )
}
