import { useEffect, useState } from 'react'
import { useDoor } from '../lib/Door.tsx'

/** A pause in typing this long asks. */
const PAUSE_MS = 150
const NOBODY: readonly string[] = []

/** Who has this very number already, while it is typed. */
export function useSameNumber(number: string | null): readonly string[] {
  const { ask } = useDoor()
  const [found, setFound] = useState<{ number: string; names: readonly string[] } | null>(null)
  useEffect(() => {
    if (number === null) return
    let gone = false
    const timer = setTimeout(async () => {
      const answer = await ask('contacts:search', { query: number, offset: 0, limit: 20 })
      if (gone || !answer.ok) return
      const same = answer.value.items.filter((row) => row.number === number)
      setFound({ number, names: same.map((row) => (row.name === '' ? row.numberText : row.name)) })
    }, PAUSE_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [ask, number])
  // What was found for another number says nothing about this one.
  return found !== null && found.number === number ? found.names : NOBODY
}
