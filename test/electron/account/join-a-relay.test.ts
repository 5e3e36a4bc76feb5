/** The invitation as the relay's command line prints it, against a relay in its own process. */
import { expect, it, onTestFinished } from 'vitest'
import { createSetUp } from '../../../electron/account/set-up.ts'
import type { Secrets } from '../../../electron/account/vault.ts'
import { requestPopTest } from '../../../electron/api/relay.ts'
import { startRelayProcess } from '../../support/relay-process.ts'
import { aVault } from './fakes.ts'

const USER = '694e6be5a520b301'

it('a desk joins by the printed link, once, and may then ask for a test', async () => {
  const relay = await startRelayProcess()
  onTestFinished(async () => void (await relay.kill('SIGKILL')))
  const agent = ['--user-id', USER, '--name', 'Asha', '--phone', '+919000000001']
  const { stdout } = await relay.cli('agent', 'add', ...agent)
  const { code, link } = JSON.parse(stdout) as { code: string; link: string }
  // The printed link names the address the relay would have without RELAY_PORT=0.
  const address = new URL(link).searchParams.get('relay') ?? ''
  const here = link.replace(encodeURIComponent(address), encodeURIComponent(relay.url))

  const ready: Secrets[] = []
  const { vault } = aVault()
  const setUp = createSetUp({
    vault,
    fetch,
    now: () => new Date(),
    onReady: (secrets) => ready.push(secrets),
  })
  expect(await setUp.join(`${relay.url} WRNG-CDEW-RNGC-DEWR`)).toMatchObject({
    fault: { code: 'code-refused' },
  })
  expect(setUp.invited(`Welcome to the team!\n\n${here}\n`)).toEqual({
    ok: true,
    value: { relayHost: new URL(relay.url).host },
  })
  expect(await setUp.join(null)).toEqual({ ok: true, value: { next: 'credentials' } })
  expect(await setUp.read()).toMatchObject({ value: { relay: { agent: { userId: USER, name: 'Asha' } } } })
  expect(await setUp.join(`${relay.url} ${code}`)).toMatchObject({ fault: { code: 'code-refused' } })
  expect(ready).toEqual([])

  const token = (await vault.readDraft())?.relay?.token ?? ''
  expect(await requestPopTest(fetch, relay.url, token, 'pop-test-0001')).toEqual({ ok: true, value: null })
  expect(await requestPopTest(fetch, relay.url, 'no-token', 'pop-test-0002')).toMatchObject({
    fault: { code: 'relay-unreachable' },
  })
})
