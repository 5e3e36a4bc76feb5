import { createContext, useContext } from 'react'
import type { MessageView } from '../../shared/views/chats.ts'

/** What can be done from within a message. The same object for the life of a thread, so that bubbles stay as drawn. */
export interface Deeds {
  readonly reply: (message: MessageView) => void
  /** Shows a message of this thread. */
  readonly jumpTo: (key: string) => void
  /** Asks the agent, then opens it in the system's browser. */
  readonly openLink: (url: string) => void
  /** Opens an address that Ringside itself has made. */
  readonly openMap: (url: string) => void
  readonly enlarge: (picture: Picture) => void
  readonly call: (number: string) => void
  /** Null: nobody knows the number. */
  readonly sendTemplate: (() => void) | null
  readonly act: (what: OwnDeed, key: string) => void
}

export interface Picture {
  readonly key: string
  readonly part: string
  readonly name: string
}

/** What can be done with one of ours; `sendAnyway` asks the agent first. */
export type OwnDeed = keyof MessageView['can']

export const DeedsContext = createContext<Deeds | null>(null)

export function useDeeds(): Deeds {
  const deeds = useContext(DeedsContext)
  if (deeds === null) throw new Error('useDeeds outside a thread')
  return deeds
}
