/** What an app that is measured needs: a relay, a simulator, and the file that sets it up with both. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { invite, startRelayProcess } from '../support/relay-process.ts'
import { startSimulatorProcess } from '../support/simulator-process.ts'

interface BenchAccount {
  readonly relay: Awaited<ReturnType<typeof startRelayProcess>>
  readonly simulator: Awaited<ReturnType<typeof startSimulatorProcess>>
  /** The agent who was invited. */
  readonly phone: string
  /** Removed with everything in it. */
  readonly folder: string
  /** In it, not made yet. */
  readonly profileDir: string
  /** For the app. */
  readonly env: { readonly RINGSIDE_SETUP_FILE: string }
}

/** Everything is gone after the work, also when that failed. */
export async function withAccount<T>(work: (account: BenchAccount) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ringside-bench-'))
  const relay = await startRelayProcess({ RELAY_DATA_DIR: join(folder, 'relay'), RELAY_WEBHOOK_AUTH: 'none' })
  const simulator = await startSimulatorProcess()
  try {
    const user = simulator.users[0]
    if (!user) throw new Error('the simulator has no users')
    const code = await invite(relay, { userId: user.userId, name: user.name, phones: [user.phone] })
    const file = join(folder, 'setup.json')
    await writeFile(file, JSON.stringify({ relayUrl: relay.url, code, account: simulator.account }))
    return await work({
      relay,
      simulator,
      phone: user.phone,
      folder,
      profileDir: join(folder, 'profile'),
      env: { RINGSIDE_SETUP_FILE: file },
    })
  } finally {
    await simulator.stop()
    await relay.kill('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  }
}
