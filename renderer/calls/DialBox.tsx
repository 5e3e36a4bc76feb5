import { Phone, PhoneOutgoing, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Field } from '../ui/Field.tsx'

/** Calls whatever number is typed or pasted; Enter is enough. */
export function DialBox() {
  const { t } = useTranslation()
  const { busy, dial } = useDialler()
  const { on } = useDoor()
  const problemId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [number, setNumber] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)

  // A tel: link only proposes: the agent presses Call, or not.
  useEffect(
    () =>
      on('dial:proposed', (proposed) => {
        setNumber(proposed.number)
        setFault(null)
        button.current?.focus()
      }),
    [on],
  )

  const call = async () => {
    if (number.trim() === '') return
    const outcome = await dial({ number: number.trim() })
    if (outcome === 'busy') return
    if (outcome === 'called') setNumber('')
    setFault(outcome === 'called' ? null : outcome)
  }

  return (
    <form
      className="relative flex items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void call()
      }}
    >
      <Field
        icon={<Phone aria-hidden="true" />}
        className="w-58"
        type="tel"
        inputMode="tel"
        maxLength={60}
        aria-label={t('dial.label')}
        placeholder={t('dial.label')}
        value={number}
        readOnly={busy}
        onChange={(event) => {
          setNumber(event.currentTarget.value)
          setFault(null)
        }}
        {...(fault === null ? {} : { 'aria-invalid': true, 'aria-describedby': problemId })}
      />
      <Button ref={button} look="primary" submits disabled={busy}>
        <PhoneOutgoing aria-hidden="true" />
        {t('dial.call')}
      </Button>
      {fault !== null && (
        <div className="absolute top-full left-0 z-10 mt-2 w-96 rounded-sm border border-line-2 bg-surface shadow-card">
          <FaultNotice
            id={problemId}
            fault={fault}
            actions={
              <Button look="quiet" size="icon" aria-label={t('calls.dismiss')} onClick={() => setFault(null)}>
                <X aria-hidden="true" />
              </Button>
            }
          />
        </div>
      )}
    </form>
  )
}
