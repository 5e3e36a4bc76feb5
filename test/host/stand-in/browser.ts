/** The browser the launcher has started, once it has said where it is. */
import { type Cdp, connectCdp } from './cdp.ts'
import { onCommand } from './parent.ts'

interface Browser {
  readonly cdp: Cdp
  /** Names the context that is this app's, in commands that ask for one; empty for the browser's own. */
  readonly inContext: { readonly browserContextId?: string }
  /** A person can see the windows. */
  readonly headed: boolean
}

/** What is read of the protocol's. */
interface TargetInfo {
  readonly type: string
  readonly targetId: string
  readonly openerId?: string
  readonly browserContextId?: string
}

const { promise, resolve, reject } = Promise.withResolvers<Browser>()
promise.catch(() => undefined)

export const browser = promise

/** `lost` is told when the browser has gone. */
export function awaitBrowser(lost: () => void): void {
  onCommand('browser', ({ endpoint, contextId, headed }) => {
    connectCdp(endpoint, lost)
      .then(async (cdp) => {
        await closePopups(cdp, contextId)
        resolve({ cdp, inContext: contextId === null ? {} : { browserContextId: contextId }, headed })
      })
      .catch(reject)
  })
}

/** A window a page opens (a link with a target) goes as soon as it comes; the app was asked and cannot allow it. */
async function closePopups(cdp: Cdp, contextId: string | null): Promise<void> {
  cdp.on('Target.targetCreated', ({ targetInfo }) => {
    const { type, targetId, openerId, browserContextId } = targetInfo as TargetInfo
    const isOurs = contextId === null || browserContextId === contextId
    if (isOurs && type === 'page' && openerId)
      cdp.send('Target.closeTarget', { targetId }).catch(() => undefined)
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true })
}
