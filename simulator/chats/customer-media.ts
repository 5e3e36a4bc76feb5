/**
 * A file that a customer sends: told twice, first without a link and then with it (field notes, "WhatsApp").
 * Both webhooks have the same payload.id.
 */
import type { CustomerMedia } from '../control/chat-schemas.ts'
import { madeFile } from '../media/made.ts'
import type { MediaFile } from '../media/store.ts'
import type { World } from '../world.ts'
import type { Incoming, Written } from './inbox.ts'
import type { MessageData } from './message.ts'

/** @param link null: not there yet */
export const mediaData = (
  file: MediaFile,
  caption: string | undefined,
  link: string | null,
): MessageData => ({
  type: file.kind,
  context: {
    link,
    filename: file.filename,
    ...(caption === undefined ? {} : { caption }),
    mime_type: file.mimeType,
    // As Meta marks what was spoken into the phone.
    ...(file.kind === 'audio' ? { voice: true } : {}),
  },
})

/** Resolves when both were tried once, or after the first one where the second is to come later. */
export const customerSends = async (
  world: World,
  incoming: Omit<Incoming, 'data'>,
  { kind, filename, caption, bytes, linkAfterMs, hold }: CustomerMedia,
): Promise<Written> => {
  const file = await madeFile({ kind, filename, least: bytes, seed: world.messages.size })
  world.files.add(file)
  const written = await world.inbox.receive({ ...incoming, data: mediaData(file, caption, null) })
  const { id } = written.message
  const tell = () => world.inbox.tellAgain(id, mediaData(file, caption, world.linkTo(file)))
  if (hold) world.held.add(id, [tell])
  else if (linkAfterMs === 0) await tell()
  else world.outbox.later(linkAfterMs, tell)
  return written
}
