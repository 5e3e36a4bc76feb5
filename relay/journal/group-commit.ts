/**
 * Many jobs, one transaction: an fsync costs more than everything else, so all requests of one turn of the
 * event loop share it. Nobody is told of success before COMMIT has returned.
 */

export interface Transaction {
  begin(): void
  commit(): void
  rollback(): void
}

export type Outcome<R> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly error: unknown }

export interface GroupCommit<J, R> {
  /** `done` is called once, after the commit or its failure. */
  submit(job: J, done: (outcome: Outcome<R>) => void): void
  /** Commits what is waiting, now. */
  flush(): void
}

interface Waiter<J, R> {
  readonly job: J
  readonly done: (outcome: Outcome<R>) => void
}

/**
 * @param work does one job inside the transaction
 * @param committed told of every commit's results, in order, before the waiters are
 * @param schedule runs a function at the end of this turn (setImmediate)
 */
export function createGroupCommit<J, R>(
  transaction: Transaction,
  work: (job: J) => R,
  committed: (values: readonly R[]) => void,
  schedule: (run: () => void) => void,
): GroupCommit<J, R> {
  let waiting: Waiter<J, R>[] = []

  const attempt = (batch: readonly Waiter<J, R>[]): Outcome<readonly R[]> => {
    try {
      transaction.begin()
      const values = batch.map(({ job }) => work(job))
      transaction.commit()
      return { ok: true, value: values }
    } catch (error) {
      transaction.rollback()
      return { ok: false, error }
    }
  }

  const settle = (batch: readonly Waiter<J, R>[]): unknown => {
    const outcome = attempt(batch)
    if (!outcome.ok) {
      if (batch.length > 1) return outcome.error
      for (const { done } of batch) done(outcome)
      return outcome.error
    }
    committed(outcome.value)
    for (const [index, { done }] of batch.entries()) {
      const value = outcome.value[index]
      if (value !== undefined) done({ ok: true, value })
    }
    return null
  }

  const flush = () => {
    const batch = waiting
    waiting = []
    if (batch.length === 0 || settle(batch) === null || batch.length === 1) return
    // One job may have spoilt it for all, so each gets its own try. When two in a row fail it is the store
    // that fails, and trying on would only hold up everybody's answer.
    let failures = 0
    for (const waiter of batch) {
      if (failures >= 2) waiter.done({ ok: false, error: new Error('the store does not take a write') })
      else failures = settle([waiter]) === null ? 0 : failures + 1
    }
  }

  return {
    submit(job, done) {
      waiting.push({ job, done })
      if (waiting.length === 1) schedule(flush)
    },
    flush,
  }
}
