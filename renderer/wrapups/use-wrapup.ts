import { useRef, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { TeamOutcome } from '../../shared/team-settings.ts'
import type { DueWrapUp, HeldWrite } from '../../shared/views/wrapups.ts'
import { useDoor } from '../lib/Door.tsx'
import { useNow } from '../lib/use-now.ts'
import { chooseByDigit, chosenOf, outcomeOf, stepBack } from './choices.ts'
import { type FollowUpKind, instantOf, kindOf, problemOf } from './follow-up.ts'
import { useDraft } from './use-draft.ts'

interface Problems {
  readonly outcome: boolean
  readonly followUp: 'missing' | 'past' | null
}

const NO_PROBLEMS: Problems = { outcome: false, followUp: null }

/** One wrap-up that is being written: what is chosen and typed, what is wrong with it, and saving it. */
export function useWrapUp(
  due: DueWrapUp,
  offered: readonly TeamOutcome[],
  onSaved: (held: HeldWrite, sessionId: string) => void,
) {
  const { sessionId } = due
  const { ask } = useDoor()
  const now = useNow()
  const { draft, fault: keepFault, change, choose: keep, enter, leave, giveUp } = useDraft(due)
  /** The words behind the instant: "In 1 hour" stays that while a minute goes by. */
  const [words, setWords] = useState<{ kind: FollowUpKind; at: string | null } | null>(null)
  const [problems, setProblems] = useState(NO_PROBLEMS)
  const [fault, setFault] = useState<Fault | null>(null)
  const [saving, setSaving] = useState(false)
  const underWay = useRef(false)

  const { followUpAt } = draft
  const kind = words !== null && words.at === followUpAt ? words.kind : kindOf(followUpAt, now)
  const chosen = chosenOf(offered, draft.outcome)

  const choose = (outcome: readonly string[] | null): boolean => {
    if (outcome === null) return false
    setProblems((all) => ({ ...all, outcome: false }))
    keep({ outcome })
    return true
  }
  const setFollowUp = (next: FollowUpKind, at: string | null) => {
    setProblems((all) => ({ ...all, followUp: null }))
    setWords({ kind: next, at })
    keep({ followUpAt: at })
  }
  const lookAtFollowUp = () =>
    setProblems((all) => ({ ...all, followUp: problemOf(kind, followUpAt, Date.now()) }))

  /** What is wrong with it, so that the eye and the focus can go there; null when it is on its way. */
  const save = async (): Promise<Problems | null> => {
    if (underWay.current) return null
    const found = { outcome: chosen.outcome === null, followUp: problemOf(kind, followUpAt, Date.now()) }
    setProblems(found)
    if (found.outcome || found.followUp !== null) return found
    underWay.current = true
    setSaving(true)
    setFault(null)
    const takeBack = giveUp()
    const answer = await ask('wrapups:save', { sessionId, draft: { ...draft, outcome: outcomeOf(chosen) } })
    underWay.current = false
    setSaving(false)
    if (answer.ok) onSaved(answer.value, sessionId)
    else {
      takeBack()
      setFault(answer.fault)
    }
    return null
  }

  return {
    draft,
    chosen,
    kind,
    problems,
    saving,
    fault: fault ?? keepFault,
    choose,
    byDigit: (digit: number) => choose(chooseByDigit(offered, draft.outcome, digit)),
    back: () => choose(stepBack(offered, draft.outcome)),
    setKind: (next: FollowUpKind) => setFollowUp(next, instantOf(next, Date.now())),
    setAt: (at: string | null) => setFollowUp('pick', at),
    lookAtFollowUp,
    setNote: (note: string) => change({ note }),
    enter,
    leave,
    save,
  }
}
