/** Notification: told to the launcher, which clicks it or not. */
import { LoudEmitter, makeEvent } from './loud.ts'
import { onCommand, record } from './parent.ts'

interface NotificationOptions {
  readonly title?: string
  readonly body?: string
  readonly silent?: boolean
  readonly [more: string]: unknown
}

const open = new Map<number, Notification>()
let lastId = 0

export class Notification extends LoudEmitter {
  readonly title: string
  readonly body: string
  readonly #silent: boolean
  readonly #id: number

  constructor(options: NotificationOptions = {}) {
    super('Notification')
    this.title = options.title ?? ''
    this.body = options.body ?? ''
    this.#silent = options.silent ?? false
    lastId += 1
    this.#id = lastId
  }

  static isSupported(): boolean {
    return true
  }

  show(): void {
    open.set(this.#id, this)
    record('notification', { id: this.#id, title: this.title, body: this.body, silent: this.#silent })
    this.emit('show', makeEvent({}))
  }

  close(): void {
    if (open.delete(this.#id)) this.emit('close', makeEvent({}))
  }
}

export function followNotifications(): void {
  onCommand('notification', ({ id, event }) => {
    const notification = open.get(id)
    if (event === 'close') notification?.close()
    else notification?.emit(event, makeEvent({}))
  })
}
