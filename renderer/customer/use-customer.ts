import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { CustomerRef, CustomerView } from '../../shared/views/customer.ts'
import { useDoor } from '../lib/Door.tsx'
import { keepSame } from '../lib/same.ts'

interface Customer {
  /** Null until main has answered. */
  readonly view: CustomerView | null
  readonly fault: Fault | null
}

/** Who somebody is, kept up to date. `numbers` is the same array as long as it says the same. */
export function useCustomer(who: CustomerRef) {
  const { ask, on } = useDoor()
  const [customer, setCustomer] = useState<Customer>({ view: null, fault: null })
  const round = useRef(0)
  const mine = useRef<readonly string[]>(who.kind === 'number' ? [who.number] : [])

  const load = useCallback(async () => {
    round.current += 1
    const ofRound = round.current
    const answer = await ask('customer:open', { who })
    if (ofRound !== round.current) return
    if (answer.ok) mine.current = answer.value.numbers.map(({ number }) => number)
    setCustomer(({ view }) => {
      if (!answer.ok) return { view: answer.fault.code === 'not-found' ? null : view, fault: answer.fault }
      const next = answer.value
      return {
        view: view === null ? next : { ...next, numbers: keepSame(view.numbers, next.numbers) },
        fault: null,
      }
    })
  }, [ask, who])

  useEffect(() => {
    void load()
    return on('customer:changed', ({ numbers }) => {
      if (numbers.some((number) => mine.current.includes(number))) void load()
    })
  }, [load, on])

  return { ...customer, reload: load }
}
