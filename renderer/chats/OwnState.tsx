import type { TFunction } from 'i18next'
import { CircleAlert } from 'lucide-react'
import type { MessageView } from '../../shared/views/chats.ts'
import { Button } from '../ui/Button.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { type OwnDeed, useDeeds } from './deeds.ts'
import { failureWords } from './failure-words.ts'

interface OwnStateProps {
  message: MessageView
  /** Why one that waits has not left. */
  waitWords: string
  t: TFunction
}

/** Of one of ours that is not simply on its way: what is the matter, in words, and what can be done. */
export function OwnState({ message, waitWords, t }: OwnStateProps) {
  const { state, failure, progress, can } = message
  if (state === 'failed') return <Failed message={message} t={t} />
  const words = state === 'waiting' ? waitWords : state === 'unconfirmed' ? t('chats.unconfirmedText') : null
  if (words === null && progress === null && failure === null && !can.cancel) return null
  return (
    <div className="mt-1 flex max-w-80 flex-col gap-1.5">
      {progress !== null && (
        <ProgressBar label={t('chats.uploading')} share={progress} className="w-full min-w-48" />
      )}
      {words !== null && <p className="text-xs text-ink-2">{words}</p>}
      <div className="flex flex-wrap justify-end gap-1.5 empty:hidden">
        {can.sendNow && <Do what="sendNow" message={message} t={t} />}
        {can.sendAnyway && <Do what="sendAnyway" message={message} t={t} />}
        {can.cancel && <Do what="cancel" message={message} t={t} />}
      </div>
    </div>
  )
}

function Failed({ message, t }: { message: MessageView; t: TFunction }) {
  const { sendTemplate } = useDeeds()
  const { failure, can } = message
  const { what, todo, template } = failureWords(t, failure ?? { code: '', detail: null })
  return (
    <div className="mt-1 flex max-w-90 flex-col gap-1.5">
      <div role="alert" className="flex items-start gap-1.5 text-xs">
        <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-miss" />
        <div className="min-w-0">
          <p className="font-medium text-miss">{what}</p>
          <p>{todo}</p>
          {failure?.detail && (
            <p className="text-2xs wrap-anywhere text-ink-2">{t('app.itSaid', { detail: failure.detail })}</p>
          )}
        </div>
      </div>
      <div className="flex flex-wrap gap-1.5 pl-5 empty:hidden">
        {can.retry && <Do what="retry" message={message} t={t} />}
        {(can.retry || template) && sendTemplate !== null && (
          <Button size="small" onClick={sendTemplate}>
            {t('chats.templateInstead')}
          </Button>
        )}
        {can.remove && <Do what="remove" message={message} t={t} />}
      </div>
    </div>
  )
}

function Do({ what, message, t }: { what: OwnDeed; message: MessageView; t: TFunction }) {
  const { act } = useDeeds()
  return (
    <Button size="small" onClick={() => act(what, message.key)}>
      {t(`chats.do.${what}`)}
    </Button>
  )
}
