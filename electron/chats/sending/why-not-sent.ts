/** Why a message would not arrive, asked when it is written and once more when it leaves. Pure. */

import type { OutgoingContent } from '../../../shared/chats/outgoing.ts'
import type { Fault } from '../../../shared/ipc.ts'
import type { Settings } from '../../../shared/views/settings.ts'

interface Moment {
  /** Of the thread's 24 h window, relay's clock; null: never opened. */
  readonly windowEndsAt: string | null
  /** Relay's clock. */
  readonly now: Date
  readonly files: Settings['whatsapp']['files']
}

const isPlainFile = (content: OutgoingContent) => content.type === 'media' && content.source.from === 'file'

/** Null: nothing is known against it. */
export function whyNotSent(content: OutgoingContent, { windowEndsAt, now, files }: Moment): Fault | null {
  if (files === 'link' && isPlainFile(content)) return { code: 'media-id-refused', detail: null }
  if (content.type === 'template') return null
  const isOpen = windowEndsAt !== null && Date.parse(windowEndsAt) > now.getTime()
  return isOpen ? null : { code: 'window-closed', detail: null }
}
