import { mediaLinks } from '../../shared/myoperator/message-content.ts'
import type { Threads } from '../chats/threads/threads.ts'
import type { MediaLink } from '../media/media-link.ts'

/** A file of a message as media need it, out of what the threads keep of the message. */
export function readMediaLink(
  threads: Pick<Threads, 'message' | 'rawContent'>,
  key: string,
  part: string,
): MediaLink | null {
  const raw = threads.rawContent(key)
  const file = raw && mediaLinks(raw.kind, raw.context).find((one) => one.part === part)
  if (!file) return null
  const { link, mediaId, kind, filename, size } = file
  // A customer's file gets its link seconds after its id; ours never does where only its id is told.
  const comes = mediaId === null || threads.message(key)?.view.direction === 'incoming'
  return { link, comes, kind, filename, size }
}
