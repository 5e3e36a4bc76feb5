/** ipcMain: the app's handlers, called with the sender and frame a page's message came from. */
import { LoudEmitter } from './loud.ts'
import type { WebContents } from './web-contents.ts'
import type { WebFrame } from './web-frame.ts'

export interface IpcEvent {
  readonly type: 'frame'
  readonly sender: WebContents
  readonly senderFrame: WebFrame
  readonly processId: number
  readonly frameId: number
  readonly ports: readonly never[]
  /** Answers on the channel to the frame that asked. */
  reply(channel: string, ...args: unknown[]): void
}

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

class IpcMain extends LoudEmitter {
  readonly #handlers = new Map<string, Handler>()

  constructor() {
    super('ipcMain')
  }

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Rejects with the text Electron gives the page. */
  async answer(event: IpcEvent, channel: string, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return await handler(event, ...args)
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${error}`)
    }
  }
}

export const ipcMain = new IpcMain()
