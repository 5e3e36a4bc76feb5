import { useMemo, useState } from 'react'
import type { Fault } from '../../../shared/ipc.ts'
import type { VersionedTeamSettings } from '../../../shared/team-settings.ts'
import type { TeamSettingsView } from '../../../shared/views/team-settings.ts'
import { useDoor } from '../../lib/Door.tsx'
import { sameData } from '../../lib/same.ts'
import { formOf, settingsIn, type TeamForm } from './team-form.ts'
import { merge } from './team-merge.ts'
import { type Problems, problemsOf, saidOf } from './team-problems.ts'

interface Edit {
  /** What it was made from. */
  readonly base: VersionedTeamSettings
  readonly form: TeamForm
}

const NO_PROBLEMS: Problems = {}

/** The team's settings while a supervisor edits them. Without changes of mine, what the relay has is shown. */
export function useTeamForm(view: TeamSettingsView) {
  const { ask } = useDoor()
  const [edit, setEdit] = useState<Edit | null>(null)
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const [saved, setSaved] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)

  const untouched = useMemo(() => formOf(view.settings), [view.settings])
  const dirty = edit !== null && !sameData(settingsIn(edit.form), edit.base.settings)
  // What was saved here is newer than the view until main has published it.
  const isOld = edit !== null && !dirty && view.version > edit.base.version
  const { base, form } = edit === null || isOld ? { base: view, form: untouched } : edit
  const isConflict = fault?.code === 'settings-conflict'
  const newer =
    dirty && (isConflict ? view.version !== base.version : view.version > base.version) ? view : null

  const begin = (next: Edit | null) => {
    setEdit(next)
    setTried(false)
    setFault(null)
    setSaved(false)
  }

  return {
    base,
    form,
    dirty,
    saving,
    saved,
    /** What was saved by somebody else since this was begun; null = nothing. */
    newer,
    /** A conflict is told by `newer`. */
    fault: isConflict && newer !== null ? null : fault,
    problems: tried ? problemsOf(form) : NO_PROBLEMS,
    said: saidOf(fault),
    change(change: Partial<TeamForm>) {
      setSaved(false)
      setFault((old) => (old?.code === 'settings-conflict' ? old : null))
      setEdit({ base, form: { ...form, ...change } })
    },
    discard: () => begin(null),
    /** My changes on top of what somebody else has saved; not saved yet. */
    mergeNewer() {
      if (newer !== null) begin({ base: newer, form: merge(base.settings, form, newer.settings) })
    },
    /** True when it was saved. */
    async save(): Promise<boolean> {
      if (saving) return false
      setTried(true)
      if (Object.keys(problemsOf(form)).length > 0) return false
      setSaving(true)
      setFault(null)
      const answer = await ask('team-settings:save', { version: base.version, settings: settingsIn(form) })
      setSaving(false)
      if (!answer.ok) {
        setFault(answer.fault)
        return false
      }
      begin({ base: answer.value, form: formOf(answer.value.settings) })
      setSaved(true)
      return true
    },
  }
}

export type TeamFormState = ReturnType<typeof useTeamForm>
