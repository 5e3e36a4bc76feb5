import { LayoutTemplate, Plus, SearchX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../lib/format.ts'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { RefreshButton } from '../ui/RefreshButton.tsx'
import { DeleteTemplateDialog } from './admin/DeleteTemplateDialog.tsx'
import { NO_FILTERS, shownOf } from './admin/filter.ts'
import { NewTemplateDialog } from './admin/NewTemplateDialog.tsx'
import { TemplateFacts } from './admin/TemplateFacts.tsx'
import { TemplateFilters } from './admin/TemplateFilters.tsx'
import { TemplateRows } from './admin/TemplateRows.tsx'
import { useAllTemplates } from './admin/use-all-templates.ts'

/** All of the account's templates, for supervisors: what became of each, new ones, and deleting. */
export function TemplatesScreen() {
  const { t } = useTranslation()
  const { templates, fault, loading, refresh, add, drop } = useAllTemplates()
  const [text, setText] = useState('')
  const [filters, setFilters] = useState(NO_FILTERS)
  const [selected, setSelected] = useState<string | null>(null)
  const [over, setOver] = useState<'new' | 'delete' | null>(null)
  const shown = shownOf(templates ?? [], text, filters)
  const open = templates?.find(({ id }) => id === selected) ?? null
  const shut = () => setOver(null)
  const clear = () => {
    setText('')
    setFilters(NO_FILTERS)
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-4">
        <h1 className="text-md font-semibold">{t('templateAdmin.title')}</h1>
        {templates !== null && (
          <p role="status" className="text-xs text-ink-2">
            {shown.length < templates.length
              ? t('templateAdmin.countOf', {
                  count: templates.length,
                  found: formatNumber(shown.length),
                  number: formatNumber(templates.length),
                })
              : t('templateAdmin.count', { count: templates.length, number: formatNumber(templates.length) })}
          </p>
        )}
        <RefreshButton
          className="ml-auto size-8"
          label={t('templateAdmin.refresh')}
          busy={loading}
          onClick={refresh}
        />
        <Button look="primary" onClick={() => setOver('new')}>
          <Plus aria-hidden="true" />
          {t('templateAdmin.new')}
        </Button>
      </header>
      {fault !== null && (
        <div className="px-4 pt-3">
          <FaultNotice fault={fault} onRetry={refresh} trying={loading} />
        </div>
      )}
      {templates === null && loading && (
        <p role="status" className="px-4 py-3">
          <Busy>{t('templateAdmin.loading')}</Busy>
        </p>
      )}
      {templates?.length === 0 && (
        <Empty icon={<LayoutTemplate aria-hidden="true" />} title={t('templateAdmin.none')}>
          <p>{t('templateAdmin.noneText')}</p>
        </Empty>
      )}
      {templates !== null && templates.length > 0 && (
        <>
          <TemplateFilters
            templates={templates}
            text={text}
            onText={setText}
            filters={filters}
            onFilters={setFilters}
          />
          <div className="flex min-h-0 flex-1">
            {shown.length === 0 ? (
              <div className="min-w-0 flex-1">
                <Empty icon={<SearchX aria-hidden="true" />} title={t('templateAdmin.noMatch')}>
                  <p>{t('templateAdmin.noMatchText')}</p>
                  <p className="mt-3 flex justify-center">
                    <Button size="small" onClick={clear}>
                      {t('templateAdmin.clear')}
                    </Button>
                  </p>
                </Empty>
              </div>
            ) : (
              <TemplateRows templates={shown} selected={selected} onSelect={setSelected} />
            )}
            {open === null ? (
              <div className="w-100 shrink-0 border-l border-line max-[1100px]:w-90">
                <Empty icon={<LayoutTemplate aria-hidden="true" />} title={t('templateAdmin.choose')}>
                  {t('templateAdmin.chooseText')}
                </Empty>
              </div>
            ) : (
              <TemplateFacts key={open.id} template={open} onDelete={() => setOver('delete')} />
            )}
          </div>
        </>
      )}
      {over === 'new' && (
        <NewTemplateDialog
          onCreated={(id) => {
            shut()
            // What hides it is taken away: one wants to see what one has made.
            clear()
            setSelected(id)
            void add(id)
          }}
          onClose={shut}
        />
      )}
      {over === 'delete' && open !== null && (
        <DeleteTemplateDialog
          template={open}
          onGone={() => {
            shut()
            drop(open.id)
            refresh()
          }}
          onClose={shut}
        />
      )}
    </div>
  )
}
