/** An event that an agent's request makes, journalled and counted like a webhook's. */
import type { RingsideEvent } from '../../shared/events.ts'
import type { Metrics } from '../metrics.ts'
import type { Outcome } from './group-commit.ts'
import type { Receipt } from './journal.ts'
import type { Store } from './store.ts'

/** `done` is called after the commit or its failure. */
export type SubmitOne = (event: RingsideEvent, done: (outcome: Outcome<Receipt>) => void) => void

export function createSubmitOne(
  submit: Store['submit'],
  { accepted, duplicate }: Metrics,
  now: () => number,
): SubmitOne {
  return (event, done) =>
    submit({ events: [event], body: null, bodyType: null, receivedAt: now() }, (outcome) => {
      if (outcome.ok) {
        accepted.inc(outcome.value.accepted)
        duplicate.inc(outcome.value.duplicates)
      }
      done(outcome)
    })
}
