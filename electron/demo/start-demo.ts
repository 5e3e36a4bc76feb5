/**
 * "Explore the demo": a simulated account and a relay inside the app, both on this machine only, filled with
 * an address book, three weeks of calls and conversations. Everything it writes is in one folder.
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { DemoAction } from '../../shared/ipc.ts'
import { createSimulator } from '../../simulator/create-simulator.ts'
import { enrol } from '../account/enrol.ts'
import type { Secrets } from '../account/vault.ts'
import type { Logger } from '../log.ts'
import { act } from './actions.ts'
import { startDemoRelay } from './demo-relay.ts'
import { feedPosition } from './feed-start.ts'

interface DemoOptions {
  /** Holds all the demo's data; the caller removes it after `stop`. */
  readonly folder: string
  readonly now: () => Date
  readonly log: Logger
  /** How fast calls are played; default 1, real time. */
  readonly speed?: number
}

export interface Demo {
  /** Of the demo's agent, who supervises, so that the whole team is seen. */
  readonly secrets: Secrets
  /** Where the feed stood before the three weeks: a desk that starts from here is told of them. */
  readonly cursor: string
  /** Resolves once it has begun. After the end of the demo nothing happens. */
  act(action: DemoAction): Promise<void>
  /** Resolves when nothing runs or listens any more; a second call joins the first. */
  stop(): Promise<void>
}

/** Rejects when it cannot be started; then nothing is left running. */
export async function startDemo({ folder, now, log, speed = 1 }: DemoOptions): Promise<Demo> {
  const running: (() => Promise<void>)[] = []
  // The newest first: who sends ends before who receives.
  const end = async () => {
    for (const close of running.splice(0).reverse()) {
      await close().catch((error: unknown) => log.error('a part of the demo did not end', { error }))
    }
  }
  try {
    const webhookAuth = {
      kind: 'header',
      name: 'x-demo-webhook',
      value: randomBytes(24).toString('hex'),
    } as const
    const relay = await startDemoRelay({ dataDir: join(folder, 'relay'), webhookAuth, now })
    running.push(relay.close)
    const simulator = await createSimulator({
      webhookUrl: relay.webhookUrl,
      webhookAuth,
      speed,
      clock: () => now().getTime(),
    })
    running.push(simulator.close)

    const [me, colleague] = simulator.users
    if (!me || !colleague) throw new Error('the demo has no team')
    for (const user of simulator.users.slice(1)) relay.invite({ ...user, role: 'agent' })
    const enrolment = await enrol(fetch, relay.url, relay.invite({ ...me, role: 'supervisor' }))
    if (enrolment.kind !== 'enrolled') throw new Error(`the demo's relay did not enrol: ${enrolment.kind}`)
    const { enrolled } = enrolment
    const cursor = await feedPosition(relay.url, enrolled.token)
    const seeded = await simulator.seedDemo({ me: me.userId })
    log.info('the demo is ready', { ...seeded })

    let stopping: Promise<void> | null = null
    return {
      secrets: { relayUrl: relay.url, account: simulator.account, ...enrolled },
      cursor,
      async act(action) {
        if (stopping === null) await act(simulator, me.userId, colleague.userId, action)
      },
      stop() {
        stopping ??= end().then(() => log.info('the demo has ended'))
        return stopping
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}
