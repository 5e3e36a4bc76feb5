import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerNumber } from '../../shared/views/customer.ts'
import { useDoor } from '../lib/Door.tsx'
import { formatClock, formatDate } from '../lib/format.ts'
import { factsOf } from './facts.ts'

interface Recipient {
  readonly names: readonly string[]
  /** Those a message can go to, the one asked for first. */
  readonly numbers: readonly CustomerNumber[]
  /** What else is known of them, to fill a template with. */
  readonly facts: ReturnType<typeof factsOf>
}

/** Whom a number belongs to; until that is known, the number alone. */
export function useRecipient(number: string): Recipient {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [recipient, setRecipient] = useState<Recipient>({
    names: [],
    numbers: [{ number, numberText: number, dialable: true }],
    facts: {},
  })
  useEffect(() => {
    let gone = false
    const read = async () => {
      const [answer, fields] = await Promise.all([
        ask('customer:open', { who: { kind: 'number', number } }),
        ask('contacts:list-fields', {}),
      ])
      if (gone || !answer.ok) return
      const { contacts, numbers } = answer.value
      setRecipient({
        names: [...new Set(contacts.map(({ name }) => name).filter((name) => name !== ''))],
        numbers: numbers.filter(({ dialable }) => dialable),
        facts: factsOf(answer.value, fields.ok ? fields.value : [], {
          date: (at) => formatDate(t, at),
          time: (at) => formatClock(t, at),
        }),
      })
    }
    void read()
    return () => {
      gone = true
    }
  }, [ask, number, t])
  return recipient
}
