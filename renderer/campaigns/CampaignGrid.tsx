import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignQuery, CampaignRow } from '../../shared/views/campaigns.ts'
import type { PagesView } from '../lib/pages.ts'
import { useToday } from '../lib/use-now.ts'
import { GridHead } from '../ui/GridHead.tsx'
import { VirtualGrid } from '../ui/VirtualGrid.tsx'
import { CampaignGridRow, COLUMNS, FIGURE_COLUMNS, WIDE_ONLY } from './CampaignGridRow.tsx'

const ROW_PX = 52
const COLUMN_COUNT = 7

interface CampaignGridProps {
  view: PagesView<CampaignQuery, CampaignRow>
  total: number
  onLook: (first: number, last: number, anchor: number | null) => void
  selected: string | null
  onOpen: (id: string) => void
}

/** The campaigns, as many as there are. */
export function CampaignGrid({ view, total, onLook, selected, onOpen }: CampaignGridProps) {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <VirtualGrid
      label={t('campaigns.title')}
      view={view}
      total={total}
      rowPx={ROW_PX}
      columnCount={COLUMN_COUNT}
      onLook={onLook}
      onOpen={({ id }) => onOpen(id)}
      head={<Head />}
      drawRow={(place) => (
        <CampaignGridRow
          key={place.index}
          {...place}
          today={today}
          isSelected={selected !== null && place.row?.id === selected}
        />
      )}
    />
  )
}

const Head = memo(function Head() {
  const { t } = useTranslation()
  return (
    <GridHead columns={COLUMNS}>
      <th scope="col">{t('campaigns.columns.name')}</th>
      <th scope="col">{t('campaigns.columns.status')}</th>
      <th scope="col">{t('campaigns.columns.created')}</th>
      {FIGURE_COLUMNS.map((name) => (
        <th key={name} scope="col" className={`${WIDE_ONLY} text-right`}>
          {t(`campaigns.columns.${name}`)}
        </th>
      ))}
    </GridHead>
  )
})
