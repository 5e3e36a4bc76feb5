/** The single-instance lock: a file with the owner's pid per profile, and a socket to tell the owner about others. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type SecondInstance = (argv: string[], cwd: string, data: unknown) => void

const GIVE_UP_MS = 2_000

let held: { readonly file: string; readonly server: Server } | null = null
let told: Promise<void> = Promise.resolve()

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

interface Owner {
  readonly pid: number
  readonly address: string
}

/** Writes the lock file; the living process that has it otherwise. What a killed one left is taken over. */
function claim(file: string, owner: Owner): Owner | null {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx' })
    return null
  } catch {
    const other = JSON.parse(readFileSync(file, 'utf8')) as Owner
    if (isAlive(other.pid)) return other
    rmSync(file, { force: true })
    return claim(file, owner)
  }
}

function tell(address: string, data: unknown): Promise<void> {
  return new Promise((done) => {
    const socket = connect(address, () => {
      socket.end(JSON.stringify({ argv: process.argv, cwd: process.cwd(), data }))
    })
    socket.on('close', () => done())
    socket.on('error', () => done())
    socket.setTimeout(GIVE_UP_MS, () => socket.destroy())
  })
}

function listen(address: string, heard: SecondInstance): Server {
  if (process.platform !== 'win32') rmSync(address, { force: true })
  const server = createServer((socket) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', () => undefined)
    socket.on('end', () => {
      const { argv, cwd, data } = JSON.parse(text) as { argv: string[]; cwd: string; data: unknown }
      heard(argv, cwd, data)
    })
  })
  return server.listen(address).unref()
}

/** True when this process is the first on the profile; otherwise the first one is told. */
export function takeLock(profile: string, data: unknown, heard: SecondInstance): boolean {
  if (held) return true
  mkdirSync(profile, { recursive: true })
  const file = join(profile, 'SingletonLock')
  const address =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\ringside-${process.pid}`
      : join(process.env.RINGSIDE_HOST_DIR ?? tmpdir(), 'instance.sock')
  const other = claim(file, { pid: process.pid, address })
  if (other) {
    told = tell(other.address, data)
    return false
  }
  held = { file, server: listen(address, heard) }
  process.once('exit', releaseLock)
  return true
}

export function releaseLock(): void {
  held?.server.close()
  if (held) rmSync(held.file, { force: true })
  held = null
}

/** Settles when a first instance has been told about this one, or cannot be. */
export function secondInstanceTold(): Promise<void> {
  return told
}
