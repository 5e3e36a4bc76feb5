/** The network between a desk and its relay, which a test can cut and mend. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Line {
  /** Where the desk connects. */
  readonly url: string
  /** Breaks what is connected and refuses what comes. */
  cut(): void
  mend(): void
  /** Keeps back what the relay says; what the desks say still arrives. */
  hold(): void
  /** Delivers it. */
  release(): void
  /** The token of the desk that came last; '' before one has. */
  token(): string
  close(): Promise<void>
}

export async function openLine(target: string): Promise<Line> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let isCut = false
  let isHeld = false
  let token = ''
  /** The relay's ends with the desks' ends. */
  const pairs = new Map<Socket, Socket>()
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(Number(port), hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    near.pipe(far)
    near.on('data', (data: Buffer) => {
      token = /^authorization: Bearer (\S+)/im.exec(data.toString('latin1'))?.[1] ?? token
    })
    if (!isHeld) far.pipe(near)
    pairs.set(far, near)
    far.on('close', () => pairs.delete(far))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const breakAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true
      breakAll()
    },
    mend() {
      isCut = false
    },
    hold() {
      isHeld = true
      for (const [far, near] of pairs) far.unpipe(near)
    },
    release() {
      isHeld = false
      for (const [far, near] of pairs) far.pipe(near)
    },
    token: () => token,
    async close() {
      breakAll()
      server.close()
      await once(server, 'close')
    },
  }
}
