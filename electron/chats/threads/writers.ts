/** Who wrote a message of ours. */
import { isIncoming, sourceOf } from '../../../shared/chats/message-facts.ts'
import type { Person } from '../../../shared/views/chats.ts'
import type { MessageItem } from './items.ts'
import { type People, personOf } from './people.ts'

/**
 * Who of us wrote it; null where nobody can tell. Every desk sends with the account's one key, and the webhooks name its
 * owner as the writer of all that: what left from here is mine, and what left from another desk is somebody's.
 */
export function writerOf(people: People, { facts, refId }: MessageItem): Person | null {
  if (isIncoming(facts)) return null
  if (refId !== null) return personOf(people, people.myUserId())
  return sourceOf(facts) === 'api' ? null : personOf(people, facts.sentBy?.value ?? null)
}
