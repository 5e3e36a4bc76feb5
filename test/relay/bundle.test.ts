/** `npm run build:relay`: one file, away from the repository and without node_modules, is the whole relay. */
import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSecretKey } from '../../relay/account/secret-key.ts'
import { anAccount } from '../support/an-account.ts'
import {
  invite,
  type RelayProcess,
  runRelay,
  setAccount,
  startRelayProcess,
} from '../support/relay-process.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { connectAgent } from './support/client.ts'
import { PATH } from './support/relay.ts'
import { selfSigned } from './support/self-signed.ts'
import { AYESHA, aCall } from './support/webhooks.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)
/** Many processes, one after another; a busy machine takes its time. */
const LIMIT_MS = 240_000

const out = mkdtempSync(join(tmpdir(), 'ringside-built-'))
const alone = mkdtempSync(join(tmpdir(), 'ringside-alone-'))
const main = join(alone, 'relay.mjs')

beforeAll(async () => {
  await run(process.execPath, [join(ROOT, 'build/relay/build.ts'), out])
  copyFileSync(join(out, 'relay.mjs'), main)
}, LIMIT_MS)
afterAll(() => {
  for (const folder of [out, alone]) rmSync(folder, { recursive: true, force: true })
})

test('one file and the licences of what is in it; no path of this machine', () => {
  expect(readdirSync(out).sort()).toEqual(['licenses.md', 'relay.mjs'])
  expect(readFileSync(main, 'utf8')).not.toContain(ROOT)
  expect(readFileSync(join(out, 'licenses.md'), 'utf8')).toContain('fastify')
})

/** Over TLS, trusting the relay's own certificate. */
const enrolOver = (url: string, ca: Buffer, code: string) =>
  new Promise<{ token: string; account: unknown }>((done, failed) => {
    const headers = { 'content-type': 'application/json' }
    const post = request(`${url}/v1/enroll`, { method: 'POST', ca, headers }, async (response) => {
      let text = ''
      for await (const chunk of response) text += String(chunk)
      done(JSON.parse(text))
    })
    post.on('error', failed).end(JSON.stringify({ code }))
  })

test(
  'server and command line: a webhook reaches its desk, the account its agent, SIGTERM drains',
  async () => {
    const env = { RELAY_DATA_DIR: join(tempFolder(), 'data'), RELAY_SECRET_KEY: newSecretKey() }
    const relay = await startRelayProcess(env, main)
    const token = await relay.enrol(AYESHA)
    const client = connectAgent(relay.url, token)
    await client.frame('caught-up')
    const response = await fetch(relay.url + PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(aCall({ id: 'one', legs: [{ phone: '+919810000001' }] })),
    })
    expect(await response.json()).toEqual({ ok: true, accepted: 1, duplicates: 0 })
    await client.until('the event', () => client.ids().includes('one'))
    expect((await fetch(`${relay.url}/readyz`)).status).toBe(200)
    expect(await (await fetch(`${relay.url}/metrics`)).text()).toContain('ringside_relay_connected_agents 1')

    await setAccount(relay, anAccount())
    const shown = JSON.parse((await relay.cli('account', 'show')).stdout)
    expect(shown).toMatchObject({ stored: true, account: { obd: { secretToken: true } } })
    expect(JSON.parse((await relay.cli('agent', 'list')).stdout)).toMatchObject([
      { name: 'Ayesha', devices: 1 },
    ])
    expect(await relay.cli('agent', 'fly')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('relay.mjs'),
    })

    const ended = relay.kill('SIGTERM')
    expect((await client.frame('reconnect')).afterMs).toBeGreaterThan(0)
    expect(await client.closed()).toBe(1012)
    expect(await ended).toBe(0)

    await overTls(env)
  },
  LIMIT_MS,
)

/** The same data, served over HTTPS by the relay itself. */
async function overTls(env: Record<string, string>): Promise<void> {
  const folder = tempFolder()
  const [RELAY_TLS_CERT, RELAY_TLS_KEY] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const { cert, key } = selfSigned()
  writeFileSync(RELAY_TLS_CERT, cert)
  writeFileSync(RELAY_TLS_KEY, key)
  const relay: RelayProcess = await startRelayProcess({ ...env, RELAY_TLS_CERT, RELAY_TLS_KEY }, main)
  expect(relay.url).toMatch(/^https:/)
  const { account } = await enrolOver(relay.url, cert, await invite(relay, AYESHA))
  expect(account).toEqual({ ...anAccount(), obd: { ...anAccount().obd, userId: AYESHA.userId } })
  expect(await relay.kill('SIGTERM')).toBe(0)
}

test('what is wrong is one line, as from the source', async () => {
  const env = { RELAY_WEBHOOK_AUTH: 'none', RELAY_DATA_DIR: join(tempFolder(), 'data'), RELAY_PORT: 'x' }
  const fromSource = await runRelay([], env)
  expect(fromSource).toMatchObject({ code: 1, stderr: expect.stringContaining('RELAY_PORT') })
  expect(await runRelay([], env, main)).toEqual(fromSource)
})
