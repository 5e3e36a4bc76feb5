import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { ImportErrorPage, ImportRowError } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'
import { formatNumber } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { faultWords } from './fault-words.ts'

const PAGE = 100
/** Nothing in it takes the focus, and the keyboard must be able to scroll it. */
const SCROLLS = { tabIndex: 0 }

/** The lines that could not be imported, each with its reason; more of them as the import goes on. */
export function ImportErrors({ importId, failed }: { importId: string; failed: number }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [page, setPage] = useState<ImportErrorPage>({ total: 0, items: [] })
  const [fault, setFault] = useState<Fault | null>(null)
  const loading = useRef(false)
  const have = page.items.length

  const more = useCallback(async () => {
    if (loading.current) return
    loading.current = true
    const answer = await ask('contacts:list-import-errors', { importId, offset: have, limit: PAGE })
    loading.current = false
    setFault(answer.ok ? null : answer.fault)
    if (answer.ok)
      setPage((before) => ({ total: answer.value.total, items: [...before.items, ...answer.value.items] }))
  }, [ask, importId, have])

  // Until the first page is full, new ones are shown as they come; after that the button asks.
  useEffect(() => {
    if (have < Math.min(failed, PAGE)) void more()
  }, [failed, have, more])

  return (
    <section aria-label={t('contacts.import.errors')} className="flex flex-col gap-2">
      <h3 className="text-xs font-semibold text-ink-2">{t('contacts.import.errors')}</h3>
      {fault !== null && <FaultNotice fault={fault} />}
      <div {...SCROLLS} className="max-h-64 overflow-auto rounded-sm border border-line">
        <table className="w-full border-collapse text-left text-xs">
          <thead className="sticky top-0 bg-bg text-2xs text-ink-2 [&_th]:p-2 [&_th]:font-semibold">
            <tr>
              <th scope="col">{t('contacts.import.line')}</th>
              <th scope="col">{t('contacts.columns.name')}</th>
              <th scope="col">{t('contacts.columns.number')}</th>
              <th scope="col">{t('contacts.import.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((row) => (
              <ErrorRow key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {have > 0 && have < failed && (
        <div className="flex items-center gap-2 text-xs text-ink-2">
          <Button size="small" onClick={() => void more()}>
            {t('contacts.showMore')}
          </Button>
          {t('contacts.import.progressOf', { done: formatNumber(have), total: formatNumber(failed) })}
        </div>
      )}
    </section>
  )
}

function ErrorRow({ row }: { row: ImportRowError }) {
  const { t } = useTranslation()
  return (
    <tr className="border-t border-line align-top [&_td]:p-2">
      <td className="text-ink-2">{formatNumber(row.line)}</td>
      <td className="max-w-40 truncate" title={row.name}>
        {row.name}
      </td>
      <td className="max-w-40 truncate" title={row.number}>
        {row.number}
      </td>
      <td className="break-words">{faultWords(t, row.fault)}</td>
    </tr>
  )
}
