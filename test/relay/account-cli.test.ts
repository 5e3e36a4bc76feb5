/** `account ...` on the command line, beside a running relay. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newSecretKey } from '../../relay/account/secret-key.ts'
import { runCommand } from '../../relay/cli/run.ts'
import { anAccount } from '../support/an-account.ts'
import { invite, setAccount, startRelayProcess } from '../support/relay-process.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { AYESHA } from './support/webhooks.ts'

/** The command line in this process: what it prints, and its exit code. */
async function command(env: Record<string, string>, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(args, env, {
    out: (line) => out.push(`${line}\n`),
    err: (line) => err.push(`${line}\n`),
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}

const SECRETS = /publicapi-key-3f81|obd-x-api-key-77aa|obd-secret-token-91cd|developers-token-60be/

test('set, show, enrol, clear; the secrets are in no file, no log line and nothing printed', async () => {
  const RELAY_SECRET_KEY = newSecretKey()
  const dataDir = join(tempFolder(), 'data')
  const relay = await startRelayProcess({ RELAY_SECRET_KEY, RELAY_DATA_DIR: dataDir })
  expect(JSON.parse((await relay.cli('account', 'show')).stdout)).toEqual({ stored: false })
  await setAccount(relay, anAccount('https://user:hush@provider.example'))
  const shown = await relay.cli('account', 'show')
  expect(JSON.parse(shown.stdout)).toEqual({
    stored: true,
    account: {
      companyId: '6836cad944e39380',
      publicApi: {
        baseUrl: 'https://provider.example/publicapi',
        apiKey: true,
        phoneNumberId: '1196177000238423',
        wabaId: '1033512345678901',
      },
      obd: {
        url: 'https://provider.example/obd-api-v1',
        apiKey: true,
        secretToken: true,
        publicIvrId: '6981d1c6c99f8650',
      },
      developers: { baseUrl: 'https://provider.example/developers', token: true, prefix: null },
    },
  })
  expect(shown.stdout + shown.stderr).not.toMatch(SECRETS)

  const response = await fetch(`${relay.url}/v1/enroll`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: await invite(relay, AYESHA) }),
  })
  const { account } = (await response.json()) as { account: ReturnType<typeof anAccount> }
  expect(account.obd).toEqual({
    ...anAccount('https://user:hush@provider.example').obd,
    userId: AYESHA.userId,
  })

  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1'))
  expect(files.length).toBeGreaterThan(1)
  expect(files.join()).not.toMatch(SECRETS)
  expect(files.join()).not.toContain(RELAY_SECRET_KEY)
  expect(statSync(dataDir).mode & 0o077).toBe(0)

  expect(JSON.parse((await relay.cli('account', 'clear')).stdout)).toEqual({ cleared: true })
  expect(JSON.parse((await relay.cli('account', 'show')).stdout)).toEqual({ stored: false })
  expect(relay.lines().join()).not.toMatch(SECRETS)
  expect(await relay.kill('SIGTERM')).toBe(0)
}, 240_000)

test('the key: fresh each time and no database made for it; missing, malformed, another one', async () => {
  const folder = tempFolder()
  const dataDir = join(folder, 'data')
  const run = (key: string, ...args: string[]) =>
    command({ RELAY_DATA_DIR: dataDir, RELAY_SECRET_KEY: key }, 'account', ...args)
  const [{ stdout: one }, { stdout: two }] = await Promise.all([run('', 'new-key'), run('', 'new-key')])
  const [key, other] = [one.trim(), two.trim()]
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  expect(key).not.toBe(other)
  expect(existsSync(dataDir)).toBe(false)

  const file = join(folder, 'account.json')
  writeFileSync(file, JSON.stringify(anAccount()))
  const oneLine = expect.stringMatching(/^relay: .*RELAY_SECRET_KEY.*\n$/)
  expect(await run('', 'set', '--file', file)).toEqual({ code: 2, stdout: '', stderr: oneLine })
  expect(await run('not-a-key', 'set', '--file', file)).toEqual({ code: 2, stdout: '', stderr: oneLine })
  expect(existsSync(dataDir)).toBe(false)
  expect((await run(key, 'set', '--file', file)).code).toBe(0)

  expect(await run('', 'show')).toEqual({ code: 2, stdout: '', stderr: oneLine })
  expect(await run(other, 'show')).toEqual({ code: 1, stdout: '', stderr: oneLine })
  expect(await run(other, 'set', '--file', file)).toEqual({ code: 1, stdout: '', stderr: oneLine })
  expect((await run(key, 'show')).code).toBe(0)
  // A lost key is no dead end.
  expect((await run('', 'clear')).code).toBe(0)
  expect((await run(other, 'set', '--file', file)).code).toBe(0)
  expect((await run(other, 'show')).code).toBe(0)
})

test('the file: not there, not JSON, a field missing; nothing is stored, nothing of it is printed', async () => {
  const folder = tempFolder()
  const file = join(folder, 'account.json')
  const env = { RELAY_DATA_DIR: join(folder, 'data'), RELAY_SECRET_KEY: newSecretKey() }
  const set = () => command(env, 'account', 'set', '--file', file)
  expect(await set()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^relay: .* cannot be read\n$/),
  })
  writeFileSync(file, '{"companyId": "hush-hush", oops')
  expect(await set()).toMatchObject({ code: 1, stderr: 'relay: the account file is not JSON\n' })
  const { developers: _, ...rest } = anAccount()
  writeFileSync(file, JSON.stringify({ ...rest, publicApi: { ...rest.publicApi, apiKey: '' } }))
  expect(await set()).toEqual({
    code: 1,
    stdout: '',
    stderr: 'relay: the account file does not fit: publicApi.apiKey is empty, developers is missing\n',
  })
  expect(await command(env, 'account', 'set')).toMatchObject({ code: 2, stdout: '' })
  expect(existsSync(env.RELAY_DATA_DIR)).toBe(false)
})
