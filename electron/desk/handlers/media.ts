import type { Handlers } from '../../ipc.ts'
import { outsideAddress } from '../../outside-links.ts'
import { fail, ok } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type MediaHandlers = Pick<Handlers, Extract<keyof Handlers, `media:${string}` | `links:${string}`>>

/** Files of messages, and addresses in them. @param openExternal opens an address in the system's browser */
export function mediaHandlers(
  { withDesk }: HandlerContext,
  openExternal: (url: string) => Promise<void>,
): MediaHandlers {
  return {
    'media:check': ({ key, part }) => withDesk(({ whatsApp }) => whatsApp.media.check(key, part)),
    'media:save': ({ key, part }) => withDesk(({ whatsApp }) => whatsApp.media.save(key, part)),
    'media:read-cache': () => withDesk(({ whatsApp }) => ok(whatsApp.media.cache())),
    'media:clear-cache': () => withDesk(async ({ whatsApp }) => ok(await whatsApp.media.clearCache())),
    async 'links:open'({ url }) {
      const address = outsideAddress(url)
      if (address === null) return fail('link-refused')
      try {
        await openExternal(address)
        return ok(null)
      } catch {
        // The system has no browser to open it with.
        return fail('link-refused')
      }
    },
  }
}
