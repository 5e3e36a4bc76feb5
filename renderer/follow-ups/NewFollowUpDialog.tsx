import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { CustomerView } from '../../shared/views/customer.ts'
import { who } from '../lib/call-words.ts'
import { useDoor } from '../lib/Door.tsx'
import { HOUR, inAWhile, proposal, tomorrowMorning } from '../lib/moments.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Labelled } from '../ui/Labelled.tsx'
import { Select } from '../ui/Select.tsx'
import { DueField, dueProblem } from './DueField.tsx'
import { NoteArea } from './NoteArea.tsx'

const WHENS = ['hour', 'tomorrow', 'pick'] as const
type When = (typeof WHENS)[number]

function instantOf(when: When, picked: string | null, now: number): string | null {
  switch (when) {
    case 'hour':
      return inAWhile(HOUR, now)
    case 'tomorrow':
      return tomorrowMorning(now).toISOString()
    case 'pick':
      return picked
  }
}

/** To this customer: when, and what. */
export function NewFollowUpDialog({ customer, onClose }: { customer: CustomerView; onClose: () => void }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [first] = customer.numbers
  const [number, setNumber] = useState(first?.number ?? '')
  const [when, setWhen] = useState<When>('hour')
  const [picked, setPicked] = useState<string | null>(() => proposal(Date.now()).toISOString())
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<ReturnType<typeof dueProblem>>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const names = [...new Set(customer.contacts.map(({ name }) => name).filter((name) => name !== ''))]

  const save = async () => {
    const now = Date.now()
    const dueAt = instantOf(when, picked, now)
    const wrong = dueProblem(dueAt, now)
    setProblem(wrong)
    if (wrong !== null || dueAt === null) return
    const answer = await ask('follow-ups:create', { number, dueAt, note: note.trim() })
    if (answer.ok) onClose()
    else setFault(answer.fault)
  }

  return (
    <Dialog
      title={t('followUps.newOf', { who: who(t, { names, numberText: first?.numberText ?? '' }) })}
      closeLabel={t('app.close')}
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('followUps.cancel')}</Button>
          <Button look="primary" onClick={() => void save()}>
            {t('followUps.save')}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {customer.numbers.length > 1 && (
          <Labelled label={t('followUps.number')}>
            {(ties) => (
              <Select {...ties} value={number} onChange={(event) => setNumber(event.currentTarget.value)}>
                {customer.numbers.map((one) => (
                  <option key={one.number} value={one.number}>
                    {one.numberText}
                  </option>
                ))}
              </Select>
            )}
          </Labelled>
        )}
        <Labelled label={t('followUps.when')}>
          {(ties) => (
            <Select
              {...ties}
              data-first-focus
              value={when}
              onChange={(event) => {
                setWhen(WHENS.find((one) => one === event.currentTarget.value) ?? 'hour')
                setProblem(null)
              }}
            >
              {WHENS.map((one) => (
                <option key={one} value={one}>
                  {t(`followUps.snoozes.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
        {when === 'pick' && (
          <DueField
            at={picked}
            problem={problem}
            onAt={(at) => {
              setPicked(at)
              setProblem(null)
            }}
          />
        )}
        <NoteArea note={note} onNote={setNote} />
        {fault !== null && <FaultNotice fault={fault} />}
      </form>
    </Dialog>
  )
}
