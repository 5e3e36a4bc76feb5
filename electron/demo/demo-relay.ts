/** The relay of the demo: on this machine only, silent, with the whole team as its agents. */
import { createAgentStore } from '../../relay/agents/store.ts'
import { createRelay } from '../../relay/create-relay.ts'
import { openDatabase } from '../../relay/journal/open.ts'
import { createLog } from '../../relay/log.ts'
import type { Role } from '../../shared/relay-protocol.ts'
import type { WebhookAuth } from '../../shared/webhook-auth.ts'

/** Far more than a demo lasts. */
const RETENTION_DAYS = 365

interface Member {
  readonly userId: string
  readonly name: string
  /** E.164. */
  readonly phone: string
  readonly extension: string
  readonly role: Role
}

interface DemoRelayOptions {
  readonly dataDir: string
  readonly webhookAuth: WebhookAuth
  readonly now: () => Date
}

export interface DemoRelay {
  readonly url: string
  readonly webhookUrl: string
  /** Makes an agent, as the relay's command line does, and gives the one-time code to enrol with. */
  invite(member: Member): string
  close(): Promise<void>
}

export async function startDemoRelay({ dataDir, webhookAuth, now }: DemoRelayOptions): Promise<DemoRelay> {
  const clock = () => now().getTime()
  const relay = createRelay({
    host: '127.0.0.1',
    port: 0,
    dataDir,
    publicUrl: null,
    webhookAuth,
    tls: null,
    trustProxy: false,
    retentionDays: RETENTION_DAYS,
    inbox: 'shared',
    // A relay by itself writes to stdout, which is none of the app's.
    log: createLog([], () => {}),
    now: clock,
  })
  try {
    const { url } = await relay.listen()
    return {
      url,
      webhookUrl: new URL('/webhooks/myoperator', url).href,
      invite({ phone, ...member }) {
        const database = openDatabase(dataDir)
        try {
          return createAgentStore(database, clock).add({ ...member, phones: [phone] }).code
        } finally {
          database.close()
        }
      },
      close: () => relay.close(),
    }
  } catch (error) {
    await relay.close()
    throw error
  }
}
