import { useCallback, useEffect, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { CallLogRow, LogFilterGroup } from '../../shared/views/call-log.ts'
import type { TeamMember } from '../../shared/views/follow-ups.ts'
import { useDoor } from '../lib/Door.tsx'
import { EVERY_CALL } from './log-query.ts'

/** What calls of late are looked through for departments and outcomes. */
const LATE_CALLS = 200

interface Choices {
  readonly members: readonly TeamMember[]
  /** The account's own; null until the provider has said. */
  readonly groups: readonly LogFilterGroup[] | null
  readonly groupsFault: Fault | null
  readonly departments: readonly string[]
  readonly outcomes: readonly string[]
}

const NOTHING: Choices = { members: [], groups: null, groupsFault: null, departments: [], outcomes: [] }

const distinct = (words: readonly (string | null)[]): readonly string[] =>
  [...new Set(words.filter((word) => word !== null))].sort((a, b) => a.localeCompare(b))

const departmentsOf = (rows: readonly CallLogRow[]) => distinct(rows.map(({ department }) => department))
const outcomesOf = (rows: readonly CallLogRow[]) => distinct(rows.flatMap(({ outcome }) => outcome))

/** What can be chosen from; asked for when somebody wants to filter for the first time. */
export function useFilterChoices(isWanted: boolean) {
  const { ask } = useDoor()
  const [choices, setChoices] = useState(NOTHING)

  const readGroups = useCallback(async () => {
    const answer = await ask('call-log:list-filters', {})
    setChoices((before) => ({
      ...before,
      groups: answer.ok ? answer.value : null,
      groupsFault: answer.ok ? null : answer.fault,
    }))
  }, [ask])

  const readOwn = useCallback(async () => {
    const [members, late] = await Promise.all([
      ask('team:list-members', {}),
      ask('call-log:search', { query: EVERY_CALL, offset: 0, limit: LATE_CALLS }),
    ])
    const rows = late.ok ? late.value.items : []
    setChoices((before) => ({
      ...before,
      members: members.ok ? members.value : [],
      departments: departmentsOf(rows),
      outcomes: outcomesOf(rows),
    }))
  }, [ask])

  useEffect(() => {
    if (!isWanted) return
    void readGroups()
    void readOwn()
  }, [isWanted, readGroups, readOwn])

  return { ...choices, readGroups }
}
