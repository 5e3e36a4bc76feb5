import type { Log } from './log.ts'

/** Runs a chore every so often; its failure is logged and never ends the relay. Returns what stops it. */
export function repeat(chore: () => void, everyMs: number, log: Log, { atOnce = false } = {}): () => void {
  const run = () => {
    try {
      chore()
    } catch (error) {
      log.error({ err: error }, 'a chore failed')
    }
  }
  if (atOnce) run()
  const timer = setInterval(run, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
