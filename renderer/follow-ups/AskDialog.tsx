import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TeamMember } from '../../shared/views/follow-ups.ts'
import { who } from '../lib/call-words.ts'
import { useDoor } from '../lib/Door.tsx'
import { proposal } from '../lib/moments.ts'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Labelled } from '../ui/Labelled.tsx'
import { Select } from '../ui/Select.tsx'
import { DueField, dueProblem } from './DueField.tsx'
import { NoteArea } from './NoteArea.tsx'
import type { Asking } from './use-actions.ts'
import { type FollowUpChange, useChange } from './use-change.ts'

interface AskProps {
  asking: Asking
  onClose: () => void
}

/** Another time, somebody else, or another note for one follow-up. */
export function AskDialog({ asking, onClose }: AskProps) {
  switch (asking.what) {
    case 'time':
      return <TimeDialog asking={asking} onClose={onClose} />
    case 'assignee':
      return <AssigneeDialog asking={asking} onClose={onClose} />
    case 'note':
      return <NoteDialog asking={asking} onClose={onClose} />
  }
}

interface FrameProps extends AskProps {
  title: string
  /** Null: it cannot be saved yet; what is wrong is shown beside it. */
  wanted: () => FollowUpChange | null
  canSave?: boolean
  children: ReactNode
}

function Frame({ asking, title, wanted, canSave = true, onClose, children }: FrameProps) {
  const { t } = useTranslation()
  const { change, fault } = useChange()
  const save = async () => {
    const what = wanted()
    if (what !== null && (await change(asking.followUp.id, what))) onClose()
  }
  return (
    <Dialog
      title={title}
      closeLabel={t('app.close')}
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('followUps.cancel')}</Button>
          <Button look="primary" disabled={!canSave} onClick={() => void save()}>
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
        {children}
        {fault !== null && <FaultNotice fault={fault} />}
      </form>
    </Dialog>
  )
}

function TimeDialog({ asking, onClose }: AskProps) {
  const { t } = useTranslation()
  const [at, setAt] = useState<string | null>(() => proposal(Date.now()).toISOString())
  const [problem, setProblem] = useState<ReturnType<typeof dueProblem>>(null)
  const wanted = () => {
    const wrong = dueProblem(at, Date.now())
    setProblem(wrong)
    return wrong === null && at !== null ? { dueAt: at } : null
  }
  return (
    <Frame
      asking={asking}
      title={t('followUps.snoozeTitle', { who: who(t, asking.followUp) })}
      wanted={wanted}
      onClose={onClose}
    >
      <DueField
        at={at}
        problem={problem}
        onAt={(next) => {
          setAt(next)
          setProblem(null)
        }}
      />
    </Frame>
  )
}

function NoteDialog({ asking, onClose }: AskProps) {
  const { t } = useTranslation()
  const [note, setNote] = useState(asking.followUp.note)
  return (
    <Frame
      asking={asking}
      title={t('followUps.editTitle', { who: who(t, asking.followUp) })}
      wanted={() => ({ note: note.trim() })}
      onClose={onClose}
    >
      <NoteArea note={note} onNote={setNote} first />
    </Frame>
  )
}

/** Everybody but whose it is now; null while they are looked up. */
function useOthers(userId: string) {
  const { ask } = useDoor()
  const [others, setOthers] = useState<readonly TeamMember[] | null>(null)
  useEffect(() => {
    let gone = false
    void ask('team:list-members', {}).then((answer) => {
      if (!gone) setOthers(answer.ok ? answer.value.filter((one) => one.userId !== userId) : [])
    })
    return () => {
      gone = true
    }
  }, [ask, userId])
  return others
}

function AssigneeDialog({ asking, onClose }: AskProps) {
  const { t } = useTranslation()
  const others = useOthers(asking.followUp.assignee.userId)
  const [chosen, setChosen] = useState('')
  const assignee = chosen === '' ? (others?.[0]?.userId ?? '') : chosen
  return (
    <Frame
      asking={asking}
      title={t('followUps.reassignTitle', { who: who(t, asking.followUp) })}
      wanted={() => (assignee === '' ? null : { assignee })}
      canSave={assignee !== ''}
      onClose={onClose}
    >
      {others === null && (
        <p role="status">
          <Busy>{t('followUps.membersLoading')}</Busy>
        </p>
      )}
      {others?.length === 0 && <p className="text-sm text-ink-2">{t('followUps.nobodyElse')}</p>}
      {others !== null && others.length > 0 && (
        <Labelled label={t('followUps.reassignTo')}>
          {(ties) => (
            <Select
              {...ties}
              data-first-focus
              value={assignee}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {others.map(({ userId, name }) => (
                <option key={userId} value={userId}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
      )}
    </Frame>
  )
}
