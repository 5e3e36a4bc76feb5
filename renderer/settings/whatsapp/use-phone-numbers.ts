import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../../shared/ipc.ts'
import type { PhoneNumberView } from '../../../shared/views/phone-numbers.ts'
import { useDoor } from '../../lib/Door.tsx'

interface Read {
  /** Null until they were read once. */
  readonly numbers: readonly PhoneNumberView[] | null
  readonly fault: Fault | null
  readonly busy: boolean
}

/** The account's WhatsApp numbers. What was read stays while they are read again. */
export function usePhoneNumbers() {
  const { ask } = useDoor()
  const [read, setRead] = useState<Read>({ numbers: null, fault: null, busy: true })
  /** Counts the questions: only the newest one's answer counts. */
  const round = useRef(0)

  const load = useCallback(
    async (refresh: boolean) => {
      round.current += 1
      const mine = round.current
      setRead((now) => ({ ...now, busy: true }))
      const answer = await ask('phone-numbers:list', { refresh })
      if (mine !== round.current) return
      setRead(({ numbers }) =>
        answer.ok
          ? { numbers: answer.value, fault: null, busy: false }
          : { numbers, fault: answer.fault, busy: false },
      )
    },
    [ask],
  )
  useEffect(() => void load(false), [load])

  return { ...read, refresh: () => void load(true) }
}
