import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { createGroupCommit } from '../../relay/journal/group-commit.ts'
import { createKeys } from '../../relay/journal/keys.ts'
import { lockDataDir } from '../../relay/journal/lock.ts'
import { openDatabase } from '../../relay/journal/open.ts'
import { createPruning } from '../../relay/journal/retention.ts'
import { resumeFrom } from '../../relay/socket/resume.ts'
import { createWindow } from '../../relay/socket/window.ts'
import { connectAgent, until } from './support/client.ts'
import { startRelay, tempDir } from './support/relay.ts'
import { AYESHA, aCall, aMessage } from './support/webhooks.ts'

const DAY = 86_400_000
const dirs: string[] = []
const freshDir = () => {
  const dir = tempDir()
  dirs.push(dir)
  return dir
}
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true })
})

describe('group commit', () => {
  /** A store that can be told to fail: at a job, or at the next commits. */
  function fake() {
    const seen = { transactions: 0, rollbacks: 0, published: [] as string[], failCommits: 0 }
    const scheduled: Array<() => void> = []
    const commits = createGroupCommit<string, string>(
      {
        begin: () => {},
        commit: () => {
          if (seen.failCommits > 0) {
            seen.failCommits -= 1
            throw new Error('full')
          }
          seen.transactions += 1
        },
        rollback: () => {
          seen.rollbacks += 1
        },
      },
      (job) => {
        if (job === 'poison') throw new Error('poison')
        return job
      },
      (values) => seen.published.push(...values),
      (run) => scheduled.push(run),
    )
    const turn = () => {
      for (const run of scheduled.splice(0)) run()
    }
    const outcomes: string[] = []
    const submit = (job: string) => commits.submit(job, ({ ok }) => outcomes.push(`${job}:${ok}`))
    return { seen, submit, outcomes, turn }
  }

  test('one transaction for all of a turn; nobody is told before it', () => {
    const { seen, submit, outcomes, turn } = fake()
    for (const job of ['a', 'b', 'c']) submit(job)
    expect(outcomes).toEqual([])
    turn()
    expect(outcomes).toEqual(['a:true', 'b:true', 'c:true'])
    expect(seen).toMatchObject({ transactions: 1, published: ['a', 'b', 'c'] })
    submit('d')
    turn()
    expect(seen.transactions).toBe(2)
  })

  test('one that cannot be stored does not take the others with it', () => {
    const { seen, submit, outcomes, turn } = fake()
    for (const job of ['a', 'poison', 'b', 'c']) submit(job)
    turn()
    expect(outcomes).toEqual(['a:true', 'poison:false', 'b:true', 'c:true'])
    expect(seen.published).toEqual(['a', 'b', 'c'])
  })

  test('a store that fails fails everybody, is not tried for each, and recovers', () => {
    const { seen, submit, outcomes, turn } = fake()
    seen.failCommits = 3
    for (const job of ['a', 'b', 'c', 'd']) submit(job)
    turn()
    expect(outcomes).toEqual(['a:false', 'b:false', 'c:false', 'd:false'])
    expect(seen).toMatchObject({ transactions: 0, rollbacks: 3, published: [] })
    submit('a')
    turn()
    expect(outcomes.at(-1)).toBe('a:true')
  })
})

describe('the window and the cursor', () => {
  test('in flight is what was sent and not acknowledged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant('send' as const), fc.nat(60)), { maxLength: 200 }),
        (steps) => {
          const window = createWindow(16)
          let pending: number[] = []
          let seq = 0
          for (const step of steps) {
            if (step === 'send') {
              if (window.room() === 0) continue
              seq += 2
              window.sent(seq)
              pending.push(seq)
            } else {
              window.acked(step)
              pending = pending.filter((one) => one > step)
            }
            expect(window.room()).toBe(16 - pending.length)
          }
        },
      ),
    )
  })

  test('where a stream begins', () => {
    const positions = { epoch: 'e', head: 10, prunedThrough: 3 }
    expect(resumeFrom(null, positions)).toEqual({ after: 10, reset: null })
    for (const seq of [3, 7, 10])
      expect(resumeFrom(`e:${seq}`, positions)).toEqual({ after: seq, reset: null })
    for (const cursor of [
      'e:2',
      'e:11',
      'f:5',
      'e:',
      'e:-1',
      'e:1e3',
      'e:07',
      '',
      'e:99999999999999999999',
    ]) {
      const { after, reset } = resumeFrom(cursor, positions)
      expect({ cursor, after, isReset: reset !== null }).toEqual({ cursor, after: 3, isReset: true })
    }
  })
})

describe('the data directory', () => {
  test('is created 0700, in WAL, with full sync', () => {
    const dir = join(freshDir(), 'a', 'b')
    const db = openDatabase(dir)
    expect(statSync(dir).mode & 0o777).toBe(0o700)
    expect(db.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
    expect(db.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 })
    db.close()
  })

  test('one relay at a time, and the command line beside it', () => {
    const dir = freshDir()
    const unlock = lockDataDir(dir)
    expect(() => lockDataDir(dir)).toThrow(/^another relay is already running/)
    openDatabase(dir).close()
    unlock()
    lockDataDir(dir)()
  })

  test('of a later version is refused', () => {
    const dir = freshDir()
    const db = openDatabase(dir)
    db.exec('PRAGMA user_version = 99')
    db.close()
    expect(() => openDatabase(dir)).toThrow(/later version/)
  })
})

test('retention: old events go, their keys stay 7 days, and a client from before is told', async () => {
  let now = Date.now() - 20 * DAY
  const dataDir = freshDir()
  let relay = await startRelay({ dataDir, now: () => now, retentionDays: 2 })
  const token = relay.addAgent(AYESHA)
  const before = connectAgent(relay.url, token)
  const cursor = (await before.frame('caught-up')).cursor
  await before.close()
  await relay.post([aMessage({ id: 'old-1' }), aMessage({ id: 'old-2' })])
  now += 3 * DAY
  await relay.post(aMessage({ id: 'young' }))
  const db = openDatabase(dataDir)
  const prune = createPruning(db, { retentionDays: 2, forgetKeys: createKeys(db).forget })
  expect(prune(now)).toBe(false)
  expect(
    db.prepare('SELECT event_id, event IS NULL AND body IS NULL AS gone FROM events').all(),
  ).toMatchObject([
    { event_id: 'old-1', gone: 1 },
    { event_id: 'old-2', gone: 1 },
    { event_id: 'young', gone: 0 },
  ])
  expect(await (await relay.post(aMessage({ id: 'old-1' }))).json()).toMatchObject({ duplicates: 1 })
  const client = connectAgent(relay.url, token, { cursor })
  expect((await client.frame('reset')).reason).toMatch(/older/)
  await client.frame('caught-up')
  expect(client.ids()).toEqual(['young'])
  await client.close()
  now += 5 * DAY
  prune(now)
  expect(db.prepare('SELECT event_id FROM events').all()).toMatchObject([{ event_id: 'young' }])
  expect(db.prepare('SELECT count(*) AS n FROM deliveries').get()).toMatchObject({ n: 0 })
  db.close()
  // Cursors go on rising even when nothing is left.
  now += 20 * DAY
  await relay.close()
  relay = await startRelay({ dataDir, now: () => now, retentionDays: 2 })
  await relay.post(aMessage({ id: 'newest' }))
  const last = connectAgent(relay.url, token, { cursor: client.cursor() })
  await last.until('newest', () => last.items.length > 0)
  expect(Number(last.items[0]?.cursor.split(':')[1])).toBeGreaterThan(Number(client.cursor()?.split(':')[1]))
  await last.close()
  await relay.close()
})

test('503 while the store cannot grow, readyz too, nothing half stored; and it recovers', async () => {
  const dataDir = freshDir()
  const relay = await startRelay({ dataDir, store: { maxPageCount: 60 } })
  const token = relay.addAgent({ ...AYESHA, role: 'supervisor' })
  const client = connectAgent(relay.url, token)
  await client.frame('caught-up')
  const acked: string[] = []
  let refused = ''
  for (let i = 0; refused === '' && i < 200; i++) {
    const id = `fill-${i}`
    const response = await relay.post(aCall({ id, pad: 'x'.repeat(4000) }))
    if (response.status === 200) acked.push(id)
    else {
      expect(response.status).toBe(503)
      refused = id
    }
  }
  expect(refused).not.toBe('')
  expect(acked.length).toBeGreaterThan(3)
  expect(await relay.metric('ringside_relay_webhooks_rejected_total{reason="store_failed"}')).toBe(1)
  await until('not ready', async () => (await fetch(`${relay.url}/readyz`)).status === 503)
  await client.until('all acked', () => client.items.length === acked.length)
  expect(client.ids()).toEqual(acked)
  // Space comes back: the oldest events are taken away.
  const db = openDatabase(dataDir)
  db.exec("DELETE FROM events WHERE event_id LIKE 'fill-%'")
  db.close()
  expect((await relay.post(aCall({ id: refused, pad: 'x'.repeat(4000) }))).status).toBe(200)
  await client.until('the refused one', () => client.ids().at(-1) === refused)
  await until('ready', async () => (await fetch(`${relay.url}/readyz`)).status === 200)
  await client.close()
  await relay.close()
})
