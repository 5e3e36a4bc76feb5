import type { Fault } from '../../shared/ipc.ts'
import type { SourceProblem } from '../fetching/source.ts'

/** What goes wrong while a recording is read, as the windows' faults say it. */
export function problemOf(problem: SourceProblem): Fault {
  const fault = { code: 'recording-unavailable', detail: null } as const
  if (problem === 'cut') return fault
  return { ...fault, fields: { why: problem === 'type' ? 'no-audio' : problem } }
}
