import { useTranslation } from 'react-i18next'
import type { TeamSettings } from '../../shared/team-settings.ts'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'
import type { OpenWrapUp } from './use-open-wrapup.ts'
import { WrapUpForm } from './WrapUpForm.tsx'
import { WrapUpHead } from './WrapUpHead.tsx'

/** The card of the call that has just ended, as its wrap-up: under the cards of calls, which may come and go. */
export function PopWrapUp({ wrapUps, team }: { wrapUps: OpenWrapUp; team: TeamSettings }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const { open, pin, saved, focusWanted, focused } = wrapUps
  if (open === null) return null
  const { sessionId } = open
  return (
    <div className="overflow-hidden rounded-lg border border-line-2 bg-surface shadow-card">
      <div className="h-0.75 bg-accent" />
      <WrapUpForm
        key={sessionId}
        due={open}
        team={team}
        head={<WrapUpHead due={open} />}
        actions={
          <Button look="quiet" onClick={() => void ask('wrapups:put-off', { sessionId })}>
            {t('wrapups.later')}
          </Button>
        }
        focusWanted={focusWanted}
        onFocused={focused}
        onWork={pin}
        onSaved={saved}
      />
    </div>
  )
}
