import { useEffect, useState } from 'react'
import type { CustomerNumber } from '../../shared/views/customer.ts'
import { useDoor } from '../lib/Door.tsx'

interface Recipient {
  readonly names: readonly string[]
  /** Those a message can go to, the one asked for first. */
  readonly numbers: readonly CustomerNumber[]
}

/** Whom a number belongs to; until that is known, the number alone. */
export function useRecipient(number: string): Recipient {
  const { ask } = useDoor()
  const [recipient, setRecipient] = useState<Recipient>({
    names: [],
    numbers: [{ number, numberText: number, dialable: true }],
  })
  useEffect(() => {
    let gone = false
    void ask('customer:open', { who: { kind: 'number', number } }).then((answer) => {
      if (gone || !answer.ok) return
      const { contacts, numbers } = answer.value
      setRecipient({
        names: [...new Set(contacts.map(({ name }) => name).filter((name) => name !== ''))],
        numbers: numbers.filter(({ dialable }) => dialable),
      })
    })
    return () => {
      gone = true
    }
  }, [ask, number])
  return recipient
}
