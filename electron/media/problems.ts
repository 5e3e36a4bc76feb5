import type { Fault } from '../../shared/ipc.ts'
import type { SourceProblem } from '../fetching/source.ts'

/** What goes wrong while a file is read, as the windows' faults say it. */
export function problemOf(problem: SourceProblem): Fault {
  if (problem === 'too-large') return { code: 'media-over-limit', detail: null }
  return { code: 'media-unavailable', detail: null }
}

/** It is something else than its message says, or too much for a window; it can be saved. */
export const NOT_SHOWN: Fault = { code: 'media-not-shown', detail: null }

const STATUS: Partial<Record<Fault['code'], number>> = {
  'media-over-limit': 413,
  'media-not-shown': 415,
  'media-gone': 410,
  'media-unavailable': 502,
}

/** A window is told why with `media:check`: an image element hears of nothing but failure. */
export const refusal = ({ code }: Fault): Response =>
  new Response(null, { status: STATUS[code] ?? 404, headers: { 'Cache-Control': 'no-store' } })
