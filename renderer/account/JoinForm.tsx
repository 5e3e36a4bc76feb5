import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Labelled } from '../ui/Labelled.tsx'
import { JoinFault } from './JoinFault.tsx'
import { useJoin } from './use-join.ts'

interface JoinFormProps {
  /** Joined, and the relay had no account to give. */
  onCredentials: () => void
}

/** Takes an invitation as it was sent: a link, or an address and a code on any number of lines. */
export function JoinForm({ onCredentials }: JoinFormProps) {
  const { t } = useTranslation()
  const { busy, fault, opening, forget, join } = useJoin(onCredentials)
  const [text, setText] = useState('')
  const waits = busy || opening

  const send = () => {
    if (text.trim() !== '') void join(text.trim())
  }

  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Labelled
        label={t('account.invitation')}
        hint={t('account.invitationHint')}
        problem={fault === null ? null : (id) => <JoinFault id={id} fault={fault} />}
      >
        {(ties) => (
          <textarea
            {...ties}
            rows={3}
            maxLength={4000}
            spellCheck={false}
            autoComplete="off"
            placeholder={t('account.invitationPlaceholder')}
            value={text}
            readOnly={waits}
            onChange={(event) => {
              setText(event.currentTarget.value)
              forget()
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
              event.preventDefault()
              send()
            }}
            className="resize-none rounded-sm border border-field bg-surface px-2.5 py-1.5 text-sm break-all text-ink aria-invalid:border-miss"
          />
        )}
      </Labelled>
      <div className="flex items-center gap-3">
        <Button look="primary" submits disabled={waits || text.trim() === ''}>
          {t('account.join')}
        </Button>
        <span role="status">
          {busy && <Busy>{t('account.joining')}</Busy>}
          {opening && <Busy>{t('account.opening')}</Busy>}
        </span>
      </div>
    </form>
  )
}
