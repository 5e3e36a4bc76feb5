import { Clock, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChatView } from '../../../shared/views/chats.ts'
import type { LinkView } from '../../../shared/views/desk.ts'

interface ComposerNoticesProps {
  chat: Pick<ChatView, 'owner' | 'status'>
  /** The customer can be answered freely. */
  open: boolean
  link: LinkView
}

/** What an agent should know before writing: whose conversation it is, and what sending waits for. */
export function ComposerNotices({ chat: { owner, status }, open, link }: ComposerNoticesProps) {
  const { t } = useTranslation()
  const waits = link.state !== 'open' || !link.caughtUp
  return (
    <div className="flex flex-col gap-1.5 not-empty:mb-2">
      {owner !== null && !owner.mine && (
        <Line icon={<UserRound aria-hidden="true" />} look="bg-ring-tint text-ring">
          {t('composer.owned', { name: owner.name || t('composer.colleague') })}
        </Line>
      )}
      {status === 'unassigned' && open && <p className="text-xs text-ink-2">{t('composer.unassigned')}</p>}
      {waits && (
        <Line icon={<Clock aria-hidden="true" />} look="bg-wait-tint text-ink-2">
          {t('composer.waits')}
        </Line>
      )}
    </div>
  )
}

function Line({ icon, look, children }: { icon: ReactNode; look: string; children: string }) {
  return (
    <p
      role="status"
      className={`flex items-center gap-2 rounded-sm px-2.5 py-1 text-xs font-medium [&>svg]:size-4 [&>svg]:shrink-0 ${look}`}
    >
      {icon}
      {children}
    </p>
  )
}
