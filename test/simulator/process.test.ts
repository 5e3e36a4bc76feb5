/** The simulator as a process: its environment and its one line. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { accountSchema } from '../../shared/account.ts'
import { type SimulatorProcess, startSimulatorProcess } from '../support/simulator-process.ts'
import { createReceiver, until } from './receiver.ts'

const open: SimulatorProcess[] = []
const start = async (env?: Record<string, string>) => {
  const simulator = await startSimulatorProcess(env)
  open.push(simulator)
  return simulator
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((simulator) => simulator.stop()))
})

describe('the process', () => {
  it('prints where it is and what it accepts, posts to the address it was given, and ends on SIGTERM', async () => {
    const receiver = await createReceiver()
    const simulator = await start({ SIM_WEBHOOK_URL: receiver.url, SIM_WEBHOOK_AUTH: 'header:X-Key:secret' })
    const { urls, account, users } = simulator
    expect(accountSchema.strict().parse(account)).toEqual(account)
    expect(account).toMatchObject({
      publicApi: { baseUrl: urls.publicApi },
      obd: { url: urls.obd, userId: users[0]?.userId },
      developers: { baseUrl: urls.developers },
    })
    expect(Object.values(urls).map((url) => new URL(url).pathname)).toEqual([
      '/publicapi',
      '/obd-api-v1',
      '/developers',
      '/_control',
    ])
    await simulator.control('incoming-call', { from: '+919876543210', hunt: [users[0]?.userId] })
    await until(() => receiver.received.length === 4)
    expect(receiver.received[0]?.headers['x-key']).toBe('secret')
    expect(await simulator.requests()).toEqual([])
    await simulator.stop()
    expect(() => process.kill(simulator.pid, 0)).toThrow()
    await receiver.close()
  })

  it('stops with one clear line when its port is taken', async () => {
    const { urls } = await start()
    await expect(start({ SIM_PORT: new URL(urls.obd).port })).rejects.toThrow(/EADDRINUSE/)
  })

  const wrong = [
    [{ SIM_PORT: 'many' }, 'SIM_PORT'],
    [{ SIM_SPEED: '-1' }, 'SIM_SPEED'],
    [{ SIM_WEBHOOK_URL: 'ftp://x' }, 'SIM_WEBHOOK_URL'],
    [{ SIM_WEBHOOK_AUTH: 'bearer:hush-hush' }, 'SIM_WEBHOOK_AUTH'],
  ] as const
  it.each(wrong)('refuses %j by name, without repeating the value', async (env, name) => {
    const main = resolve(import.meta.dirname, '../../simulator/main.ts')
    const child = spawn(process.execPath, [main], { env: { ...process.env, SIM_PORT: '0', ...env } })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(said).toContain(name)
    expect(said).not.toContain('hush-hush')
  })
})
