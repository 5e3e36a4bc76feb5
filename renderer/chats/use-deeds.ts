import { useMemo, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { useDoor } from '../lib/Door.tsx'
import type { Deeds, OwnCommand, Picture } from './deeds.ts'

/** What is asked or shown over the thread. */
type Over =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'anyway'; readonly key: string }

interface Wiring {
  readonly reply: Deeds['reply']
  readonly jumpTo: Deeds['jumpTo']
  readonly sendTemplate: Deeds['sendTemplate']
}

/** The deeds of an open thread, what they show over it, and why the last one failed. */
export function useOwnDeeds({ reply, jumpTo, sendTemplate }: Wiring) {
  const { ask } = useDoor()
  const { dial } = useDialler()
  const [over, setOver] = useState<Over | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)

  const { deeds, sendAnyway } = useMemo(() => {
    const run = async (command: OwnCommand, key: string) => {
      const answer = await ask(command, { key })
      setFault(answer.ok ? null : answer.fault)
    }
    const made: Deeds = {
      reply,
      jumpTo,
      sendTemplate,
      openLink: (url) => setOver({ kind: 'link', url }),
      openMap: async (url) => {
        const answer = await ask('links:open', { url })
        setFault(answer.ok ? null : answer.fault)
      },
      enlarge: (picture) => setOver({ kind: 'picture', picture }),
      call: async (number) => {
        const outcome = await dial({ number })
        if (outcome !== 'busy') setFault(outcome === 'called' ? null : outcome)
      },
      act: (command, key) => {
        if (command === 'chats:send-anyway') setOver({ kind: 'anyway', key })
        else void run(command, key)
      },
    }
    return { deeds: made, sendAnyway: (key: string) => run('chats:send-anyway', key) }
  }, [ask, dial, reply, jumpTo, sendTemplate])

  return { deeds, over, fault, sendAnyway, close: () => setOver(null), forgive: () => setFault(null) }
}
