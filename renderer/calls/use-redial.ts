import { useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { CallCard } from '../../shared/views/desk.ts'
import { useDialler } from '../lib/Dialler.tsx'

/** Calling from a card: back to who was missed, or again after a request that came to nothing. */
export function useRedial({ id, number }: CallCard) {
  const { busy, dial } = useDialler()
  const [fault, setFault] = useState<Fault | null>(null)
  const call = async (args: { number: string; retryOf?: string }) => {
    const outcome = await dial(args)
    if (outcome !== 'busy') setFault(outcome === 'called' ? null : outcome)
  }
  return {
    busy,
    /** Why the last try from this card came to nothing. */
    fault,
    callBack: () => void call({ number }),
    tryAgain: () => void call({ number, retryOf: id }),
  }
}
