import { ArrowLeft, LoaderCircle, Phone, PhoneIncoming } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Commands, Fault } from '../../shared/ipc.ts'
import type { PopCandidate, PopExplanation } from '../../shared/views/pop.ts'
import { who } from '../lib/call-words.ts'
import { useDoor } from '../lib/Door.tsx'
import { Ago } from '../ui/Ago.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Field } from '../ui/Field.tsx'
import { Explanation } from './Explanation.tsx'

/** "Why did it not pop?": first which call, then the answer. */
export function WhyDialog({ offsetMs, onClose }: { offsetMs: number; onClose: () => void }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [explanation, setExplanation] = useState<PopExplanation | null>(null)
  const back = useRef<HTMLButtonElement>(null)
  const [fault, setFault] = useState<Fault | null>(null)

  const explain = async (of: Parameters<Commands['pop:explain']>[0]) => {
    const answer = await ask('pop:explain', of)
    setFault(answer.ok ? null : answer.fault)
    if (answer.ok) setExplanation(answer.value)
  }

  // What had the focus has made room for the answer.
  useEffect(() => {
    if (explanation !== null) back.current?.focus()
  }, [explanation])

  return (
    <Dialog title={t('pop.why')} closeLabel={t('app.close')} onClose={onClose}>
      {explanation === null ? (
        <>
          <NumberForm onExplain={(number) => void explain({ number })} />
          {fault !== null && (
            <div className="pt-3">
              <FaultNotice fault={fault} />
            </div>
          )}
          <Candidates offsetMs={offsetMs} onExplain={(sessionId) => void explain({ sessionId })} />
        </>
      ) : (
        <div className="flex flex-col gap-4">
          <Button
            ref={back}
            look="quiet"
            size="small"
            className="-ml-2.5 self-start"
            onClick={() => setExplanation(null)}
          >
            <ArrowLeft aria-hidden="true" />
            {t('pop.back')}
          </Button>
          <Explanation explanation={explanation} />
        </div>
      )}
    </Dialog>
  )
}

/** For a call that is not in the list: nobody told this desk of it. */
function NumberForm({ onExplain }: { onExplain: (number: string) => void }) {
  const { t } = useTranslation()
  const [number, setNumber] = useState('')
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (number.trim() !== '') onExplain(number.trim())
      }}
    >
      <p className="text-xs text-ink-2">{t('pop.whyText')}</p>
      <div className="flex gap-2">
        <Field
          icon={<Phone aria-hidden="true" />}
          className="flex-1"
          data-first-focus
          type="tel"
          maxLength={60}
          aria-label={t('pop.number')}
          placeholder={t('pop.number')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Button submits>{t('pop.explain')}</Button>
      </div>
    </form>
  )
}

interface CandidatesProps {
  offsetMs: number
  onExplain: (sessionId: string) => void
}

function Candidates({ offsetMs, onExplain }: CandidatesProps) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [calls, setCalls] = useState<readonly PopCandidate[] | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)

  const load = useCallback(async () => {
    const answer = await ask('pop:list-candidates', { number: null })
    setFault(answer.ok ? null : answer.fault)
    if (answer.ok) setCalls(answer.value)
  }, [ask])
  useEffect(() => void load(), [load])

  if (fault !== null) {
    return (
      <div className="pt-3">
        <FaultNotice fault={fault} onRetry={load} />
      </div>
    )
  }
  if (calls === null) {
    return (
      <p className="flex items-center gap-2 pt-4 text-xs text-ink-2">
        <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />
        {t('pop.callsLoading')}
      </p>
    )
  }
  if (calls.length === 0) {
    return (
      <Empty icon={<PhoneIncoming aria-hidden="true" />} title={t('pop.noCalls')}>
        {t('pop.noCallsText')}
      </Empty>
    )
  }
  return (
    <>
      <h3 className="pt-4 pb-1 text-xs font-semibold text-ink-2">{t('pop.calls')}</h3>
      <ul aria-label={t('pop.calls')}>
        {calls.map((call) => (
          <li key={call.sessionId} className="border-b border-line last:border-b-0">
            <button
              type="button"
              className="flex w-full items-center gap-3 rounded-sm px-2 py-2 text-left hover:bg-hover"
              onClick={() => onExplain(call.sessionId)}
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{who(t, call)}</span>
                <span className="block truncate text-xs text-ink-2">
                  {call.names.length > 0 && <>{call.numberText} · </>}
                  <Ago at={call.startedAt} offsetMs={offsetMs} />
                </span>
              </span>
              <Chip tone={call.popped ? 'talk' : 'miss'}>
                {t(call.popped ? 'pop.popped' : 'pop.notPopped')}
              </Chip>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
