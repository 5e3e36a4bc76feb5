import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import type { missingOf } from './draft.ts'
import type { DraftStore } from './draft-store.ts'

interface FinishBarProps {
  store: DraftStore
  missing: ReturnType<typeof missingOf>
  /** For the element that says what is missing. */
  missingId: string
  /** The agent wants to open the desk: from now on what is missing is marked. */
  onAsked: () => void
  onDiscarded: () => void
}

/** Always in view: what is still needed, and the way on. Main decides whether it is enough. */
export function FinishBar({ store, missing, missingId, onAsked, onDiscarded }: FinishBarProps) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [opening, setOpening] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const [startingOver, setStartingOver] = useState(false)

  const open = async () => {
    onAsked()
    setFault(null)
    if (!(await store.keep())) return
    setOpening(true)
    const answer = await ask('setup:finish', {})
    // Finished: the desk itself takes this page's place.
    if (answer.ok) return
    setOpening(false)
    setFault(answer.fault)
    // What is wrong was said here; the first field it is about may be far up the page.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }

  const needed = [
    ...(missing.relay ? [t('account.missingRelay')] : []),
    ...missing.fields.map((field) => t(`account.fields.${field}.label`)),
  ]
  const unproven = missing.unproven.map((group) => t(`account.groups.${group}.title`))

  return (
    <>
      <footer className="shrink-0 border-t border-line bg-surface px-6 py-3">
        <div className="mx-auto flex w-full max-w-3xl flex-col gap-2">
          {fault !== null && <FaultNotice fault={fault} />}
          <div className="flex items-center gap-3">
            <p id={missingId} className="min-w-0 flex-1 text-xs text-ink-2">
              {needed.length > 0
                ? t('account.missing', { what: needed.join(', ') })
                : unproven.length > 0
                  ? t('account.unproven', { what: unproven.join(', ') })
                  : t(missing.tolerated ? 'account.openAnyway' : 'account.nothingMissing')}
            </p>
            <span role="status">{opening && <Busy>{t('account.openingDesk')}</Busy>}</span>
            <Button look="quiet" onClick={() => setStartingOver(true)}>
              {t('account.startOver')}
            </Button>
            <Button look="primary" disabled={opening} onClick={() => void open()}>
              {t('account.openDesk')}
            </Button>
          </div>
        </div>
      </footer>
      {startingOver && (
        <Dialog
          title={t('account.startOverTitle')}
          closeLabel={t('account.close')}
          width="small"
          onClose={() => setStartingOver(false)}
          footer={
            <>
              <Button onClick={() => setStartingOver(false)}>{t('account.keepIt')}</Button>
              <Button
                look="primary"
                onClick={async () => {
                  const gone = await store.discard()
                  setStartingOver(false)
                  if (gone) onDiscarded()
                }}
              >
                {t('account.throwAway')}
              </Button>
            </>
          }
        >
          <p>{t('account.startOverText')}</p>
        </Dialog>
      )}
    </>
  )
}
