/**
 * A start of the real built app on a full profile: 100,000 contacts, 50,000 calls, 200,000 messages, from the process
 * to a window with data. Beside it the floor: the same host with an empty profile.
 */
import { join } from 'node:path'
import { launchApp } from '../host/launch.ts'
import { makeLargeProfile } from '../support/large-profile.ts'
import { makeManyCalls } from '../support/many-calls.ts'
import { makeManyChats } from '../support/many-chats.ts'
import { withAccount } from './account.ts'
import { type BenchRow, median, runAlone } from './row.ts'

const [CONTACTS, CALLS, MESSAGES, LONG] = [100_000, 50_000, 200_000, 50_000]
const STARTS = 5

export async function run(): Promise<BenchRow[]> {
  return withAccount(async ({ folder, profileDir, env }) => {
    await makeLargeProfile(profileDir, CONTACTS)
    await makeManyCalls(profileDir, CALLS)
    await makeManyChats(profileDir, MESSAGES, LONG)
    const start = async () => {
      const begin = performance.now()
      const app = await launchApp({ profileDir, env })
      await (await app.window('main')).getByRole('status', { name: 'Connection' }).waitFor()
      const ms = performance.now() - begin
      await app.close()
      return ms
    }
    const bare = async (name: string) => {
      const begin = performance.now()
      const app = await launchApp({ profileDir: join(folder, name) })
      await (await app.window('main')).getByRole('heading', { name: 'Welcome to Ringside' }).waitFor()
      const ms = performance.now() - begin
      await app.close()
      return ms
    }
    // The first of each reads what the later ones have in memory.
    await start()
    await bare('bare')
    const [full, empty]: [number[], number[]] = [[], []]
    for (let i = 0; i < STARTS; i += 1) {
      full.push(await start())
      empty.push(await bare(`bare-${i}`))
    }
    return [
      {
        what: 'start with 100,000 contacts, 50,000 calls, 200,000 messages: process -> window with data (stand-in)',
        value: `median of ${STARTS}: ${(median(full) / 1000).toFixed(2)} s`,
        target: '<= 1.0 s in Electron; here no slower than an empty profile by 1 s',
        floor: `empty profile ${(median(empty) / 1000).toFixed(2)} s`,
        ok: median(full) - median(empty) <= 1_000,
      },
    ]
  })
}

await runAlone(import.meta.main, run)
