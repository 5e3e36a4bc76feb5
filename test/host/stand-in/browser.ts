/** The browser the launcher has started, once it has said where it is. */
import { type Cdp, connectCdp } from './cdp.ts'
import { onCommand } from './parent.ts'

interface Browser {
  readonly cdp: Cdp
  /** A person can see the windows. */
  readonly headed: boolean
}

const { promise, resolve, reject } = Promise.withResolvers<Browser>()
promise.catch(() => undefined)

export const browser = promise

/** `lost` is told when the browser has gone. */
export function awaitBrowser(lost: () => void): void {
  onCommand('browser', ({ endpoint, headed }) => {
    connectCdp(endpoint, lost)
      .then(async (cdp) => {
        await closePopups(cdp)
        resolve({ cdp, headed })
      })
      .catch(reject)
  })
}

/** A window a page opens (a link with a target) goes as soon as it comes; the app was asked and cannot allow it. */
async function closePopups(cdp: Cdp): Promise<void> {
  cdp.on('Target.targetCreated', ({ targetInfo }) => {
    const { type, targetId, openerId } = targetInfo as { type: string; targetId: string; openerId?: string }
    if (type === 'page' && openerId) cdp.send('Target.closeTarget', { targetId }).catch(() => undefined)
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true })
}
