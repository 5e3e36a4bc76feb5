import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { DeskState } from '../../shared/views/desk.ts'
import { CHECK_GROUPS } from '../../shared/views/setup.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { missingOf } from './draft.ts'
import type { DraftStore } from './draft-store.ts'
import { FinishBar } from './FinishBar.tsx'
import { GroupPanel } from './GroupPanel.tsx'
import { PageHead } from './Page.tsx'
import { RelayPanel } from './RelayPanel.tsx'

interface HandSetupProps {
  store: DraftStore
  secretsKept: DeskState['secretsKept']
  justJoined: boolean
  onJoined: () => void
  /** Back to the choice of ways in. */
  onLeave: () => void
}

/** The whole set-up on one page: the relay, then the provider's three credentials. */
export function HandSetup({ store, secretsKept, justJoined, onJoined, onLeave }: HandSetupProps) {
  const { t } = useTranslation()
  const { draft, fault } = useStore(store)
  const [asked, setAsked] = useState(false)
  const missingId = useId()
  useKeepOnLeave(store)

  const inMemory = secretsKept === 'memory' || draft?.kept === 'memory'
  const missing = draft === null ? null : missingOf(draft)
  return (
    <div className="flex h-full flex-col">
      <main className="relative min-h-0 flex-1 overflow-y-auto px-6 py-5">
        <div className="mx-auto flex w-full max-w-3xl flex-col gap-4">
          <div>
            <PageHead
              title={t('account.ways.byHand.button')}
              text={t(inMemory ? 'account.byHandTest' : 'account.byHandText')}
              onBack={onLeave}
            />
          </div>
          {inMemory && <Notice kind="hint" title={t('account.byHandMemory')} />}
          {fault !== null && (
            <FaultNotice fault={fault} onRetry={() => (draft === null ? store.read() : store.keep())} />
          )}
          {draft !== null && missing !== null && (
            <>
              <RelayPanel relay={draft.relay} justJoined={justJoined} onJoined={onJoined} />
              {CHECK_GROUPS.map((group, i) => (
                <GroupPanel
                  key={group}
                  group={group}
                  step={i + 2}
                  store={store}
                  draft={draft}
                  missing={{ fields: asked ? missing.fields : [], id: missingId }}
                />
              ))}
            </>
          )}
        </div>
      </main>
      {missing !== null && (
        <FinishBar
          store={store}
          missing={missing}
          missingId={missingId}
          onAsked={() => setAsked(true)}
          onDiscarded={onLeave}
        />
      )}
    </div>
  )
}

/** Nothing typed is lost when the window, or the page, goes away without the field having been left. */
function useKeepOnLeave(store: DraftStore): void {
  useEffect(() => {
    const keep = () => void store.keep()
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [store])
}
