import { useTranslation } from 'react-i18next'
import type { SetupDraft } from '../../shared/views/setup.ts'
import { hostOf } from '../ui/host-of.ts'
import { Notice } from '../ui/Notice.tsx'
import { JoinForm } from './JoinForm.tsx'
import { StepPanel } from './StepPanel.tsx'

interface RelayPanelProps {
  relay: SetupDraft['relay']
  /** Joined in this sitting, without an account: says what is still needed. */
  justJoined: boolean
  onJoined: () => void
}

export function RelayPanel({ relay, justJoined, onJoined }: RelayPanelProps) {
  const { t } = useTranslation()
  return (
    <StepPanel
      step={1}
      title={t('account.relay')}
      text={t('account.relayText')}
      state={relay === null ? null : 'works'}
      stateText={t('account.relayJoined')}
    >
      {relay === null ? (
        <JoinForm onCredentials={onJoined} />
      ) : (
        <p className="text-sm">
          {t('account.relayJoinedText', { name: relay.agent.name, host: hostOf(relay.url) })}
        </p>
      )}
      {relay !== null && justJoined && (
        <Notice kind="hint" title={t('account.joinedTitle')}>
          <p>{t('account.joinedTodo')}</p>
        </Notice>
      )}
    </StepPanel>
  )
}
