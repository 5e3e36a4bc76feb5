/** A small client of the Chromium DevTools Protocol: one socket to the browser, one session per page. */
import WebSocket from 'ws'

export type Params = Readonly<Record<string, unknown>>

type Listener = (params: Record<string, unknown>) => void

export interface CdpSession {
  /** Sends a command; commands of one session arrive in the order they were sent. */
  send(method: string, params?: Params): Promise<Record<string, unknown>>
  on(method: string, listener: Listener): void
}

export interface Cdp extends CdpSession {
  session(sessionId: string): CdpSession
}

interface Answer {
  readonly resolve: (result: Record<string, unknown>) => void
  readonly reject: (error: Error) => void
  readonly method: string
}

interface Incoming {
  readonly id?: number
  readonly method?: string
  readonly params?: Record<string, unknown>
  readonly sessionId?: string
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

const ROOT = ''

/** Rejects when the browser cannot be reached; `lost` is told once when the connection ends. */
export async function connectCdp(endpoint: string, lost: () => void): Promise<Cdp> {
  const socket = new WebSocket(endpoint, { perMessageDeflate: false, maxPayload: 0 })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const answers = new Map<number, Answer>()
  const listeners = new Map<string, Listener[]>()
  let lastId = 0

  const take = (message: Incoming) => {
    if (message.id === undefined) {
      const key = `${message.sessionId ?? ROOT} ${message.method}`
      for (const listener of listeners.get(key) ?? []) listener(message.params ?? {})
      return
    }
    const answer = answers.get(message.id)
    answers.delete(message.id)
    if (message.error) answer?.reject(new Error(`${answer.method}: ${message.error.message}`))
    else answer?.resolve(message.result ?? {})
  }
  socket.on('message', (data) => take(JSON.parse(String(data)) as Incoming))
  socket.on('error', () => undefined)
  socket.on('close', () => {
    for (const answer of answers.values()) answer.reject(new Error(`${answer.method}: the browser has gone`))
    answers.clear()
    lost()
  })

  const session = (sessionId: string): CdpSession => ({
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1
        answers.set(lastId, { resolve, reject, method })
        socket.send(JSON.stringify({ id: lastId, method, params, ...(sessionId ? { sessionId } : {}) }))
      }),
    on: (method, listener) => {
      const key = `${sessionId} ${method}`
      listeners.set(key, [...(listeners.get(key) ?? []), listener])
    },
  })
  return { ...session(ROOT), session }
}
