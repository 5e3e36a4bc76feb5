/** The relay as it is run: its environment, its start line, its end, and the command line beside it. */
import { spawn } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { runCommand } from '../../relay/cli/run.ts'
import { runRelay, startRelayProcess } from '../support/relay-process.ts'
import { connectAgent, until } from './support/client.ts'
import { PATH, tempDir } from './support/relay.ts'
import { AYESHA, aCall, aMessage, BILAL } from './support/webhooks.ts'

const dirs: string[] = []
const freshDir = () => {
  const dir = tempDir()
  dirs.push(dir)
  return dir
}
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true })
})

const post = (url: string, body: unknown) =>
  fetch(url + PATH, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('a wrong environment is one clear line', () => {
  test.each([
    ['RELAY_WEBHOOK_AUTH', { RELAY_WEBHOOK_AUTH: '' }],
    ['RELAY_WEBHOOK_AUTH', { RELAY_WEBHOOK_AUTH: 'basic:hush-hush' }],
    ['RELAY_PORT', { RELAY_PORT: '70000' }],
    ['RELAY_RETENTION_DAYS', { RELAY_RETENTION_DAYS: '0' }],
    ['RELAY_INBOX', { RELAY_INBOX: 'mine' }],
    ['RELAY_PUBLIC_URL', { RELAY_PUBLIC_URL: 'relay.example.com' }],
    ['RELAY_TRUST_PROXY', { RELAY_TRUST_PROXY: 'yes' }],
    ['RELAY_TLS_KEY', { RELAY_TLS_CERT: '/nowhere.pem' }],
    ['RELAY_TLS_CERT', { RELAY_TLS_CERT: '/nowhere.pem', RELAY_TLS_KEY: '/nowhere.key' }],
    ['RELAY_SECRET_KEY', { RELAY_SECRET_KEY: 'hush-hush' }],
    ['REDIS_URL', { REDIS_URL: 'redis://user:hush-hush@127.0.0.1' }],
  ])('%s (%o)', async (name, env) => {
    const dataDir = join(freshDir(), 'data')
    const { code, stdout, stderr } = await runRelay([], {
      RELAY_WEBHOOK_AUTH: 'none',
      RELAY_DATA_DIR: dataDir,
      ...env,
    })
    expect(code).not.toBe(0)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain(name)
    expect(stderr + stdout).not.toContain('hush-hush')
    expect(existsSync(dataDir)).toBe(false)
  })

  test('a port in use, a directory that cannot be', async () => {
    const relay = await startRelayProcess()
    const port = new URL(relay.url).port
    const busy = await runRelay([], {
      RELAY_WEBHOOK_AUTH: 'none',
      RELAY_DATA_DIR: freshDir(),
      RELAY_PORT: port,
    })
    expect(busy).toMatchObject({ code: 1, stderr: expect.stringMatching(/^relay: .*\n$/) })
    const file = join(freshDir(), 'file')
    await import('node:fs/promises').then(({ writeFile }) => writeFile(file, ''))
    const odd = await runRelay([], { RELAY_WEBHOOK_AUTH: 'none', RELAY_DATA_DIR: join(file, 'x') })
    expect(odd).toMatchObject({ code: 1, stderr: expect.stringMatching(/^relay: the data directory .*\n$/) })
    await relay.kill('SIGTERM')
  })
})

describe('start and end', () => {
  test('the start line, the directory, a second relay on it, and after kill -9 another', async () => {
    const dataDir = join(freshDir(), 'data')
    const first = await startRelayProcess({ RELAY_DATA_DIR: dataDir })
    expect(JSON.parse(first.lines().at(-1) ?? '')).toMatchObject({ msg: 'listening', url: first.url })
    expect(new URL(first.url).port).not.toBe('0')
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    const second = await runRelay([], { RELAY_WEBHOOK_AUTH: 'none', RELAY_DATA_DIR: dataDir })
    expect(second).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^relay: another relay .*\n$/),
    })
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
    expect(await first.kill('SIGKILL')).toBeNull()
    const third = await startRelayProcess({ RELAY_DATA_DIR: dataDir })
    expect(await third.kill('SIGINT')).toBe(0)
  })

  test('SIGTERM: reconnect with a delay, 1012, what was taken is answered and kept, exit 0', async () => {
    const dataDir = join(freshDir(), 'data')
    const relay = await startRelayProcess({ RELAY_DATA_DIR: dataDir })
    const tokens = [await relay.enrol(AYESHA), await relay.enrol({ ...BILAL, role: 'supervisor' })]
    const clients = tokens.map((token) => connectAgent(relay.url, token))
    await Promise.all(clients.map((client) => client.frame('caught-up')))
    const start = clients[0]?.cursor() ?? null
    let acked = 0
    let ended = false
    const posting = Array.from({ length: 8 }, async () => {
      while (!ended) {
        const response = await post(relay.url, aMessage()).catch(() => null)
        if (response?.status === 200) acked += 1
        else if (response === null) return
      }
    })
    await until('under load', () => acked > 50)
    const code = relay.kill('SIGTERM')
    for (const client of clients) {
      expect((await client.frame('reconnect')).afterMs).toBeGreaterThan(0)
      expect(await client.closed()).toBe(1012)
    }
    expect(await code).toBe(0)
    ended = true
    await Promise.all(posting)
    const again = await startRelayProcess({ RELAY_DATA_DIR: dataDir })
    const client = connectAgent(again.url, tokens[0] ?? '', { cursor: start })
    await client.frame('caught-up')
    expect(client.items.length).toBeGreaterThanOrEqual(acked)
    await client.close()
    await again.kill('SIGTERM')
  })
})

describe('the command line beside a running relay', () => {
  test('add, list, invite, revoke', async () => {
    const relay = await startRelayProcess()
    const added = await relay.cli(
      'agent',
      'add',
      '--user-id',
      AYESHA.userId.toUpperCase(),
      '--name',
      'Ayesha',
      '--phone',
      '98100 00001',
      '--phone',
      '+919810000009',
      '--extension',
      '21',
    )
    expect(added).toMatchObject({ code: 0, stderr: '' })
    const invitation = JSON.parse(added.stdout)
    expect(Object.keys(invitation)).toEqual(['userId', 'code', 'link', 'expiresAt'])
    expect(invitation.userId).toBe(AYESHA.userId)
    expect(new URL(invitation.link).searchParams.get('relay')).toBe(relay.url)
    expect(Date.parse(invitation.expiresAt)).toBeGreaterThan(Date.now() + 47 * 3_600_000)
    const token = await relay.enrol(AYESHA)
    const [listed] = JSON.parse((await relay.cli('agent', 'list')).stdout)
    expect(listed).toMatchObject({
      userId: AYESHA.userId,
      name: 'Ayesha',
      role: 'agent',
      devices: 1,
      revokedAt: null,
    })
    expect(JSON.stringify(listed)).not.toContain(token)
    const client = connectAgent(relay.url, token)
    await client.frame('caught-up')
    const invited = JSON.parse((await relay.cli('agent', 'invite', '--user-id', AYESHA.userId)).stdout)
    expect(invited.code).not.toBe(invitation.code)
    expect(JSON.parse((await relay.cli('agent', 'revoke', '--user-id', AYESHA.userId)).stdout)).toMatchObject(
      { userId: AYESHA.userId },
    )
    expect(await client.closed()).toBe(4401)
    expect(relay.lines().join()).not.toContain('98100')
    await relay.kill('SIGTERM')
  })

  test('events tail and replay', async () => {
    const relay = await startRelayProcess()
    await post(relay.url, aCall({ id: 'one' }))
    const since = new Date().toISOString()
    const tail = spawn(
      process.execPath,
      [resolve(import.meta.dirname, '../../relay/main.ts'), 'events', 'tail'],
      {
        env: { PATH: process.env.PATH, RELAY_DATA_DIR: relay.dataDir },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    let seen = ''
    tail.stdout.on('data', (data) => {
      seen += data
    })
    let count = 0
    // The tail begins at some moment after its start: something new is posted until it shows.
    await until('tail', async () => {
      await post(relay.url, aCall({ id: `tail-${count++}` }))
      return seen.includes('\n')
    })
    const exited = new Promise((done) => tail.once('exit', done))
    tail.kill('SIGTERM')
    await exited
    expect(JSON.parse(seen.split('\n')[0] ?? '')).toMatchObject({
      cursor: expect.any(String),
      event: { type: 'call.dial_begin' },
    })
    expect(seen).not.toContain('"one"')
    const all = await relay.cli('events', 'replay', '--since', '2020-01-01T00:00:00Z')
    expect(all.stdout.trim().split('\n')).toHaveLength(count + 1)
    const later = await relay.cli('events', 'replay', '--since', since)
    expect(later.stdout).not.toContain('"one"')
    await relay.kill('SIGTERM')
  })

  test.each([
    [['help']],
    [['agent']],
    [['agent', 'add']],
    [['agent', 'add', '--user-id', 'xyz!', '--name', 'A', '--phone', '+919810000001']],
    [['agent', 'add', '--user-id', 'abcd', '--name', 'A']],
    [['agent', 'add', '--user-id', 'abcd', '--name', 'A', '--phone', '12']],
    [['agent', 'add', '--user-id', 'abcd', '--name', 'A', '--phone', '+919810000001', '--role', 'boss']],
    [['agent', 'add', '--user-id', 'abcd', '--nme', 'A']],
    [['agent', 'invite', '--user-id', 'abcd']],
    [['agent', 'revoke', '--user-id', 'abcd']],
    [['events', 'replay']],
    [['events', 'replay', '--since', 'yesterday']],
  ])('what is not understood or not there: %o', async (args) => {
    const [stdout, stderr]: [string[], string[]] = [[], []]
    const env = { RELAY_DATA_DIR: join(freshDir(), 'data') }
    const io = {
      out: (line: string) => void stdout.push(line),
      err: (line: string) => void stderr.push(line),
    }
    expect(await runCommand(args, env, io)).toBeGreaterThan(0)
    expect(stdout).toEqual([])
    expect(stderr[0]).toMatch(/^relay: /)
  })
})
