import { LoaderCircle, PhoneOff, SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CallLogQuery } from '../../shared/views/call-log.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { isFiltered } from './log-query.ts'

interface NothingFoundProps {
  loading: boolean
  asked: CallLogQuery
  /** Calls kept on this desk. */
  total: number
  /** The provider's log is being read for this: calls may still come. */
  reading: boolean
  onClearText: () => void
  onClearFilters: () => void
  onAllTimes: () => void
}

/** An empty list, why it is empty, and what to do about it. */
export function NothingFound(props: NothingFoundProps) {
  const { loading, asked, total, reading, onClearText, onClearFilters, onAllTimes } = props
  const { t } = useTranslation()
  const { text } = asked
  const filtered = isFiltered(asked)
  const limited = asked.from !== null || asked.to !== null
  if (loading) {
    return (
      <Empty
        icon={<LoaderCircle aria-hidden="true" className="animate-spin" />}
        title={t('callLog.loading')}
      />
    )
  }
  const still = reading && <p className="pt-1">{t('callLog.stillReading')}</p>
  if (!filtered && text === '' && (total === 0 || !limited)) {
    return (
      <Empty icon={<PhoneOff aria-hidden="true" />} title={t('callLog.empty')}>
        {reading ? t('callLog.stillReading') : t('callLog.emptyText')}
      </Empty>
    )
  }
  const title = filtered
    ? t('callLog.noneFits')
    : text === ''
      ? t('callLog.noneInRange')
      : t('callLog.noneFound', { query: text })
  return (
    <Empty icon={<SearchX aria-hidden="true" />} title={title}>
      <p>{t(filtered || text !== '' ? 'callLog.noneFitsText' : 'callLog.noneInRangeText')}</p>
      {still}
      <p className="mt-3 flex justify-center gap-2">
        {text !== '' && (
          <Button size="small" onClick={onClearText}>
            {t('callLog.clearSearch')}
          </Button>
        )}
        {filtered && (
          <Button size="small" onClick={onClearFilters}>
            {t('callLog.filters.clear')}
          </Button>
        )}
        {limited && (
          <Button size="small" onClick={onAllTimes}>
            {t('callLog.showAll')}
          </Button>
        )}
      </p>
    </Empty>
  )
}
