/** The list of templates over real HTTP: to its end, and what can go wrong with it. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createTemplateList } from '../../../electron/api/template-list.ts'
import type { FaultCode } from '../../../shared/ipc.ts'
import { createSimulator, type Simulator } from '../../../simulator/create-simulator.ts'
import { accountTemplates } from '../../support/account-templates.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble } from '../../support/http-double.ts'

const TIME_OUT_MS = 2_000
const listAt = (url: string, timeOutMs = TIME_OUT_MS) => createTemplateList(fetch, anAccount(url), timeOutMs)

describe('at the simulator', () => {
  let simulator: Simulator
  beforeEach(async () => {
    simulator = await createSimulator({ speed: 0 })
    onTestFinished(() => simulator.close())
  })

  it('lists every approved template, page by page, and counts what it does not offer', async () => {
    const list = await createTemplateList(fetch, simulator.account, TIME_OUT_MS)()
    const offsets = simulator.requests().map(({ query }) => (query as Record<string, string>).offset)
    if (!list.ok) throw new Error(list.fault.code)
    const approved = await accountTemplates(simulator.account, 'approved')
    const pages = Array.from({ length: Math.ceil(approved.length / 10) }, (_, i) => String(i * 10))
    expect(pages.length).toBeGreaterThan(1)
    expect(offsets).toEqual(pages)
    const offered = approved.filter(({ unsendable }) => unsendable === null)
    expect(list.value.templates.map(({ id }) => id)).toEqual(offered.map(({ id }) => id))
    expect(list.value.hidden).toBe(approved.length - offered.length)
    expect(list.value.templates.map(({ name }) => name)).not.toContain('diwali_greeting')
  })

  it('says that the key is wrong', async () => {
    const { account } = simulator
    const wrong = { ...account, publicApi: { ...account.publicApi, apiKey: 'another' } }
    expect(await createTemplateList(fetch, wrong)()).toMatchObject({ fault: { code: 'whatsapp-bad-key' } })
  })
})

describe('a list', () => {
  it.each<[string, Parameters<typeof httpDouble>[0], FaultCode]>([
    ['that cannot be read', answer(200, '<html>'), 'templates-unavailable'],
    ['of a server that fails', answer(503, { message: 'busy' }), 'templates-unavailable'],
    ['that never comes', hang, 'templates-unavailable'],
  ])('%s is a fault', async (_what, act, code) => {
    const server = await httpDouble(act)
    expect(await listAt(server.url, 300)()).toMatchObject({
      ok: false,
      fault: { code },
    })
  })

  it('ends where the provider repeats itself', async () => {
    const results = Array.from({ length: 10 }, (_, i) => ({
      id: String(i),
      name: 'n',
      language: 'en',
      components: [{ type: 'BODY', text: 'x' }],
    }))
    const server = await httpDouble(answer(200, { status: 'success', data: { count: 25, results } }))
    const list = await listAt(server.url)()
    expect(list.ok && list.value.templates).toHaveLength(10)
    expect(server.asked).toHaveLength(3)
  })
})
