import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../lib/format.ts'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Segments } from '../ui/Segments.tsx'
import { AskDialog } from './AskDialog.tsx'
import { FollowUpRow } from './FollowUpRow.tsx'
import { ListNotes } from './ListNotes.tsx'
import { useActions } from './use-actions.ts'
import { useAll } from './use-all.ts'

interface AllFollowUpsProps {
  supervisor: boolean
  onOpen: (number: string) => void
  onClose: () => void
}

/** Every open follow-up, whenever it is due; for supervisors the team's too. */
export function AllFollowUps({ supervisor, onOpen, onClose }: AllFollowUpsProps) {
  const { t } = useTranslation()
  const [whose, setWhose] = useState<'mine' | 'team'>('mine')
  const { items, total, fault, more, reload } = useAll(whose)
  const { actions, asking, answered, ...notes } = useActions()
  return (
    <Dialog title={t('followUps.allTitle')} closeLabel={t('app.close')} onClose={onClose}>
      <div className="flex flex-col gap-3">
        {supervisor && (
          <Segments
            label={t('followUps.whose')}
            labelHidden
            value={whose}
            options={[
              { value: 'mine', label: t('followUps.mine') },
              { value: 'team', label: t('followUps.team') },
            ]}
            onChange={setWhose}
          />
        )}
        {fault !== null && <FaultNotice fault={fault} onRetry={reload} />}
        <div className="-mx-4 border-t border-line">
          <ListNotes {...notes} />
          {items === null && fault === null && (
            <p role="status" className="px-4 py-6">
              <Busy>{t('followUps.listLoading')}</Busy>
            </p>
          )}
          {items?.length === 0 && <p className="px-4 py-6 text-sm text-ink-2">{t('followUps.allEmpty')}</p>}
          {items !== null && items.length > 0 && (
            <ul aria-label={t('followUps.allTitle')}>
              {items.map((followUp) => (
                <FollowUpRow key={followUp.id} followUp={followUp} actions={actions} onOpen={onOpen} full />
              ))}
            </ul>
          )}
        </div>
        {items !== null && items.length < total && (
          <div className="flex items-center gap-3">
            <p className="flex-1 text-xs text-ink-2">
              {t('followUps.shown', { shown: formatNumber(items.length), total: formatNumber(total) })}
            </p>
            <Button size="small" onClick={more}>
              {t('followUps.allMore')}
            </Button>
          </div>
        )}
      </div>
      {asking !== null && <AskDialog asking={asking} onClose={answered} />}
    </Dialog>
  )
}
