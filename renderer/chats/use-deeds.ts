import { useMemo, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { useDoor } from '../lib/Door.tsx'
import type { Deeds, OwnDeed, Picture } from './deeds.ts'

/** What is asked or shown over the thread. */
type Over =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'anyway'; readonly key: string }

const COMMANDS = {
  retry: 'chats:retry',
  cancel: 'chats:cancel',
  sendNow: 'chats:send-now',
  sendAnyway: 'chats:send-anyway',
  remove: 'chats:remove',
} as const satisfies Record<OwnDeed, string>

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
    const run = async (what: OwnDeed, key: string) => {
      const answer = await ask(COMMANDS[what], { key })
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
      act: (what, key) => {
        if (what === 'sendAnyway') setOver({ kind: 'anyway', key })
        else void run(what, key)
      },
    }
    return { deeds: made, sendAnyway: (key: string) => run('sendAnyway', key) }
  }, [ask, dial, reply, jumpTo, sendTemplate])

  return { deeds, over, fault, sendAnyway, close: () => setOver(null), forgive: () => setFault(null) }
}
