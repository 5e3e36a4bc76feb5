/** The page's top frame as the app sees it; no other frame is given a bridge. */
import { originOf } from './addresses.ts'
import { loud } from './loud.ts'

export interface WebFrame {
  readonly url: string
  readonly origin: string
  readonly parent: null
  readonly top: WebFrame
  readonly routingId: number
  readonly processId: number
  readonly detached: boolean
  isDestroyed(): boolean
}

interface FrameOwner {
  readonly id: number
  getURL(): string
  isDestroyed(): boolean
}

export function makeWebFrame(owner: FrameOwner): WebFrame {
  const frame: WebFrame = loud(
    {
      get url() {
        return owner.getURL()
      },
      get origin() {
        return originOf(owner.getURL())
      },
      parent: null,
      get top() {
        return frame
      },
      routingId: 1,
      processId: owner.id,
      get detached() {
        return owner.isDestroyed()
      },
      isDestroyed: () => owner.isDestroyed(),
    },
    'webFrameMain',
  )
  return frame
}
