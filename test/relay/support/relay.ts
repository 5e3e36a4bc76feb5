/** A relay in this process, on port 0 and a data directory of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAgentStore, type NewAgent } from '../../../relay/agents/store.ts'
import { createRelay, type RelayOptions } from '../../../relay/create-relay.ts'
import { openDatabase } from '../../../relay/journal/open.ts'
import { createLog } from '../../../relay/log.ts'

export const PATH = '/webhooks/myoperator'

export interface TestRelay {
  readonly url: string
  readonly dataDir: string
  readonly logged: () => string
  /** Adds an agent as the command line does, and gives a token of a new device. */
  addAgent(agent: Partial<NewAgent> & { userId: string }): string
  /** Adds an agent and gives the code of an invitation. */
  invite(agent: Partial<NewAgent> & { userId: string }): string
  /** A further device's token. */
  addDevice(userId: string): string
  revoke(userId: string): void
  post(body: unknown, init?: { headers?: Record<string, string> }): Promise<Response>
  metric(name: string): Promise<number>
  /** Stops the relay; the data stays until the test is over. */
  close(): Promise<void>
}

export function tempDir(): string {
  return mkdtempSync(join(tmpdir(), 'ringside-relay-'))
}

export async function startRelay(options: Partial<RelayOptions> = {}): Promise<TestRelay> {
  const own = options.dataDir === undefined
  const dataDir = options.dataDir ?? tempDir()
  let logged = ''
  const log = createLog([], (line) => {
    logged += line
  })
  const relay = createRelay({
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    webhookAuth: { kind: 'none' },
    tls: null,
    trustProxy: false,
    retentionDays: 30,
    inbox: 'shared',
    log,
    ...options,
    dataDir,
  })
  const { url } = await relay.listen()
  // A connection beside the relay's own, as the command line has one.
  const db = openDatabase(dataDir)
  const agents = createAgentStore(db, options.now ?? Date.now)
  const enrol = (code: string) => agents.enroll(code)?.token ?? ''
  const invite: TestRelay['invite'] = ({
    userId,
    name = userId,
    role = 'agent',
    phones = [],
    extension = null,
  }) => agents.add({ userId, name, role, phones, extension }).code
  return {
    url,
    dataDir,
    logged: () => logged,
    invite,
    addAgent: (agent) => enrol(invite(agent)),
    addDevice: (userId) => enrol(agents.invite(userId)?.code ?? ''),
    revoke: (userId) => {
      agents.revoke(userId)
    },
    post: (body, init = {}) =>
      fetch(url + PATH, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...init.headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async metric(name) {
      const text = await (await fetch(`${url}/metrics`)).text()
      const line = text.split('\n').find((one) => one.startsWith(`${name} `))
      return Number(line?.split(' ')[1] ?? 0)
    },
    async close() {
      db.close()
      await relay.close()
      if (own) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
