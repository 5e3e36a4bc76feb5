import { useEffect, useMemo, useRef, useState } from 'react'
import type { Fault } from '../../../shared/ipc.ts'
import { draftProblems } from '../../../shared/templates/draft-limits.ts'
import { useDoor } from '../../lib/Door.tsx'
import type { Problems } from './CountedField.tsx'
import { type DraftForm, draftOf, filesIn, isWrongFile } from './draft-form.ts'

const FINE: Problems = {}

/** What is typed of a new template, what is wrong with it once somebody wanted it, and creating it once. */
export function useCreateTemplate(initial: DraftForm, onCreated: (id: string) => void) {
  const { ask } = useDoor()
  const [form, setForm] = useState(initial)
  const [wanted, setWanted] = useState(0)
  const [creating, setCreating] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const underWay = useRef(false)
  const draft = useMemo(() => draftOf(form), [form])
  const wrong = useMemo<Problems>(
    () => ({ ...draftProblems(draft), ...(isWrongFile(form) ? { header: 'not-pdf' } : {}) }),
    [draft, form],
  )
  const own = wanted > 0 ? wrong : FINE
  const problems = useMemo(() => ({ ...fault?.fields, ...own }), [fault, own])

  // What is chosen here and not sent anywhere, main keeps no longer.
  const files = useRef(filesIn(form))
  files.current = filesIn(form)
  useEffect(
    () => () => {
      for (const { fileId } of files.current) void ask('chats:unstage-file', { fileId })
    },
    [ask],
  )

  const change = (over: (form: DraftForm) => DraftForm) => {
    setForm(over)
    // What the provider said was of what stood here before.
    if (fault !== null) setFault(null)
  }
  const create = async () => {
    if (underWay.current) return
    setWanted((times) => times + 1)
    setFault(null)
    if (Object.keys(wrong).length > 0) return
    underWay.current = true
    setCreating(true)
    const answer = await ask('templates:create', { draft })
    underWay.current = false
    setCreating(false)
    if (answer.ok) onCreated(answer.value.id)
    else setFault(answer.fault)
  }

  return { form, draft, problems, fault, creating, wanted, change, create }
}
