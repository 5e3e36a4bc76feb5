import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { DeskState, SetupProblem } from '../../shared/views/desk.ts'
import { useDoor } from '../lib/Door.tsx'
import { linkTo } from '../lib/use-place.ts'
import { createDraftStore } from './draft-store.ts'
import { HandSetup } from './HandSetup.tsx'
import { InvitedDialog } from './InvitedDialog.tsx'
import { JoinForm } from './JoinForm.tsx'
import { Page } from './Page.tsx'
import { Welcome } from './Welcome.tsx'

interface FirstRunProps {
  setup: Exclude<DeskState['setup'], 'ready'>
  problem: SetupProblem | null
  secretsKept: DeskState['secretsKept']
}

/** The desk before it can be used: three ways in, and what became of the set-up there was. */
export function FirstRun({ setup, problem, secretsKept }: FirstRunProps) {
  const { t } = useTranslation()
  const { ask, on } = useDoor()
  const [store] = useState(() => createDraftStore(ask))
  const draft = useStore(store, (state) => state.draft)
  const [page, setPage] = useState<'welcome' | 'join' | 'by-hand'>('welcome')
  const [invitedBy, setInvitedBy] = useState<string | null>(null)
  const [justJoined, setJustJoined] = useState(false)

  useEffect(() => {
    void store.read().then((read) => {
      if (read !== null && read.invitedBy !== null) setInvitedBy(read.invitedBy)
    })
    return on('setup:invited', ({ relayHost }) => setInvitedBy(relayHost))
  }, [store, on])

  // Whoever signed out in the settings begins the next desk at home.
  useEffect(() => window.location.replace(linkTo('home')), [])

  const goOnByHand = () => {
    setInvitedBy(null)
    setJustJoined(true)
    setPage('by-hand')
    void store.read()
  }

  return (
    <>
      {page === 'welcome' && (
        <Welcome
          setup={setup}
          problem={problem}
          draft={draft}
          onJoin={() => setPage('join')}
          onByHand={() => setPage('by-hand')}
        />
      )}
      {page === 'join' && (
        <Page
          title={t('account.ways.join.button')}
          text={t('account.joinText')}
          onBack={() => setPage('welcome')}
        >
          <JoinForm onCredentials={goOnByHand} />
        </Page>
      )}
      {page === 'by-hand' && (
        <HandSetup
          store={store}
          secretsKept={secretsKept}
          justJoined={justJoined}
          onJoined={goOnByHand}
          onLeave={() => setPage('welcome')}
        />
      )}
      {invitedBy !== null && (
        <InvitedDialog
          key={invitedBy}
          relayHost={invitedBy}
          onCredentials={goOnByHand}
          onClose={() => setInvitedBy(null)}
        />
      )}
    </>
  )
}
