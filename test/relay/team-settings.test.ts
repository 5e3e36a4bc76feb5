/** The team's settings: who may change them, that nobody overwrites unseen, and that every desk is told. */
import { rmSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../relay/journal/open.ts'
import {
  DEFAULT_TEAM_SETTINGS,
  type TeamSettings,
  UNCHANGED_TEAM_SETTINGS,
  type VersionedTeamSettings,
} from '../../shared/team-settings.ts'
import { answerOf, send } from './support/agent-requests.ts'
import { connectAgent } from './support/client.ts'
import { startRelay, type TestRelay, tempDir } from './support/relay.ts'
import { AYESHA, BILAL, CHITRA } from './support/webhooks.ts'

const PATH = '/v1/team-settings'
const SETTINGS: TeamSettings = {
  ...DEFAULT_TEAM_SETTINGS,
  outcomes: [{ name: 'Sold', details: ['Cash', 'Card'], reach: 'talked' }],
}
const named = (name: string): TeamSettings => ({
  ...SETTINGS,
  outcomes: [{ name, details: [], reach: 'talked' }],
})

const get = (relay: TestRelay, token: string | null) => answerOf(send(relay, 'GET', PATH, token))
const put = (relay: TestRelay, token: string | null, version: unknown, settings: unknown) =>
  answerOf(send(relay, 'PUT', PATH, token, { version, settings }))

async function aTeam() {
  const dataDir = tempDir()
  const relay = await startRelay({ dataDir })
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return {
    relay,
    dataDir,
    agent: relay.addAgent(AYESHA),
    boss: relay.addAgent({ ...CHITRA, role: 'supervisor' }),
  }
}

test('are the defaults, then what a supervisor made of them; kept over a restart', async () => {
  const { relay, dataDir, agent, boss } = await aTeam()
  expect(await get(relay, agent)).toEqual([200, UNCHANGED_TEAM_SETTINGS])
  const [status, changed] = await put(relay, boss, 0, SETTINGS)
  expect([status, changed]).toEqual([
    200,
    { version: 1, updatedAt: expect.stringMatching(/^\d{4}-.*Z$/), updatedBy: 'Chitra', settings: SETTINGS },
  ])
  expect(await get(relay, agent)).toEqual([200, changed])
  await relay.close()
  const again = await startRelay({ dataDir })
  expect(await get(again, agent)).toEqual([200, changed])
  expect((await put(again, boss, 1, named('Second')))[0]).toBe(200)
  await again.close()
})

test('a change reaches every desk as an event, live and by replay, with all of it', async () => {
  const { relay, agent, boss } = await aTeam()
  const clients = [agent, boss].map((token) => connectAgent(relay.url, token))
  await Promise.all(clients.map((client) => client.frame('caught-up')))
  const [, first] = await put(relay, boss, 0, SETTINGS)
  await Promise.all(clients.map((client) => client.until('the change', () => client.items.length === 1)))
  for (const client of clients) {
    expect(client.items[0]?.event).toMatchObject({
      type: 'team-settings',
      at: (first as VersionedTeamSettings).updatedAt,
      payload: first,
    })
  }
  const cursor = clients[0]?.cursor() ?? null
  await Promise.all(clients.map((client) => client.close()))
  await put(relay, boss, 1, named('Second'))
  const [, third] = await put(relay, boss, 2, named('Third'))
  const back = connectAgent(relay.url, agent, { cursor })
  await back.frame('caught-up')
  expect(back.items.map(({ event }) => (event.payload as VersionedTeamSettings).version)).toEqual([2, 3])
  expect(back.items[1]?.event.payload).toEqual(third)
  expect(new Set(back.ids()).size).toBe(2)
  await back.close()
  await relay.close()
})

test('a change made from an older version is 409 with what is now, and changes nothing', async () => {
  const { relay, boss } = await aTeam()
  const [, current] = await put(relay, boss, 0, SETTINGS)
  for (const version of [0, 2, 7])
    expect(await put(relay, boss, version, named('Late'))).toEqual([
      409,
      { error: expect.stringMatching(/changed/), current },
    ])
  expect(await get(relay, boss)).toEqual([200, current])
  await relay.close()
})

test('of many changes of one version exactly one wins, and it is the one that is journalled', async () => {
  const { relay, boss } = await aTeam()
  const second = relay.addAgent({ ...BILAL, role: 'supervisor' })
  const client = connectAgent(relay.url, boss)
  await client.frame('caught-up')
  for (let version = 0; version < 5; version++) {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        put(relay, i % 2 ? boss : second, version, named(`${version} by ${i}`)),
      ),
    )
    const won = answers.filter(([status]) => status === 200)
    expect(won).toHaveLength(1)
    const current = won[0]?.[1]
    for (const [status, body] of answers)
      if (status !== 200) expect([status, body]).toMatchObject([409, { current }])
    expect(await get(relay, boss)).toEqual([200, current])
    await client.until('one event', () => client.items.length > version)
    expect(client.items[version]?.event.payload).toEqual(current)
  }
  expect(client.items).toHaveLength(5)
  await client.close()
  await relay.close()
})

test('401 without a token, 403 for agents, 400 with the path that does not fit', async () => {
  const { relay, agent, boss } = await aTeam()
  expect((await get(relay, null))[0]).toBe(401)
  expect((await get(relay, 'nonsense'))[0]).toBe(401)
  expect((await put(relay, null, 0, SETTINGS))[0]).toBe(401)
  expect(await put(relay, agent, 0, SETTINGS)).toEqual([
    403,
    { error: "only a supervisor can change the team's settings" },
  ])
  const twice = [...SETTINGS.outcomes, ...SETTINGS.outcomes]
  const cases: [unknown, unknown, string][] = [
    [-1, SETTINGS, 'version'],
    [0, undefined, 'settings'],
    [0, { ...SETTINGS, outcomes: [] }, 'settings.outcomes'],
    [0, { ...SETTINGS, outcomes: twice }, 'settings.outcomes'],
    [0, { ...SETTINGS, outcomes: [{ name: '', details: [], reach: 'talked' }] }, 'settings.outcomes.0.name'],
    [
      0,
      { ...SETTINGS, wrapup: { ...SETTINGS.wrapup, reminderMinutes: 0 } },
      'settings.wrapup.reminderMinutes',
    ],
  ]
  for (const [version, settings, path] of cases)
    expect(await put(relay, boss, version, settings)).toEqual([
      400,
      { error: expect.stringContaining(path), path },
    ])
  expect((await answerOf(send(relay, 'PUT', PATH, boss, '{')))[0]).toBe(400)
  expect(await get(relay, boss)).toEqual([200, UNCHANGED_TEAM_SETTINGS])
  relay.addAgent({ ...CHITRA, role: 'agent' })
  expect((await put(relay, boss, 0, SETTINGS))[0]).toBe(403)
  await relay.close()
})

test('the largest settings fit, in Hindi and in one frame; other requests are as small as before', async () => {
  const { relay, agent, boss } = await aTeam()
  const client = connectAgent(relay.url, agent)
  await client.frame('caught-up')
  const largest: TeamSettings = {
    outcomes: Array.from({ length: 40 }, (_, i) => ({
      name: `${i}`.padEnd(60, 'न'),
      details: Array.from({ length: 20 }, (_, j) => `${j}`.padEnd(60, 'न')),
      reach: 'talked' as const,
    })),
    wrapup: { shortCallSeconds: 600, reminderMinutes: 240, contactField: 'x'.repeat(200) },
    quickReplies: Array.from({ length: 100 }, (_, i) => ({
      title: `${i}`.padEnd(60, 'न'),
      text: 'न'.repeat(1_024),
    })),
  }
  expect((await put(relay, boss, 0, largest))[0]).toBe(200)
  await client.until('the change', () => client.items.length === 1)
  expect(client.items[0]?.event.payload).toMatchObject({ settings: largest })
  expect((await answerOf(send(relay, 'POST', '/v1/wrapups', boss, { note: 'x'.repeat(70_000) })))[0]).toBe(
    413,
  )
  await client.close()
  await relay.close()
})

test('503 when it cannot be stored, and then neither the settings nor the event are there', async () => {
  const { relay, dataDir, boss } = await aTeam()
  const client = connectAgent(relay.url, boss)
  await client.frame('caught-up')
  const db = openDatabase(dataDir)
  const count = () => db.prepare('SELECT count(*) AS n FROM events').get()?.n
  for (const table of ['team_settings', 'deliveries']) {
    db.exec(`CREATE TRIGGER full BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'disk full'); END`)
    expect((await put(relay, boss, 0, SETTINGS))[0]).toBe(503)
    expect(count()).toBe(0)
    expect(await get(relay, boss)).toEqual([200, UNCHANGED_TEAM_SETTINGS])
    db.exec('DROP TRIGGER full')
  }
  expect((await put(relay, boss, 0, SETTINGS))[0]).toBe(200)
  expect(count()).toBe(1)
  await client.until('the change', () => client.items.length === 1)
  db.close()
  await client.close()
  await relay.close()
})

test('a journal of the version before gets a place for them', async () => {
  const { relay, dataDir, agent, boss } = await aTeam()
  await relay.close()
  const db = openDatabase(dataDir)
  db.exec('DROP TABLE team_settings; PRAGMA user_version = 1')
  db.close()
  const again = await startRelay({ dataDir })
  expect(await get(again, agent)).toEqual([200, UNCHANGED_TEAM_SETTINGS])
  expect((await put(again, boss, 0, SETTINGS))[0]).toBe(200)
  await again.close()
})
