/** Campaigns over real HTTP: what is asked, where one is found, and why it cannot be had. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCampaignsApi } from '../../../electron/api/campaigns.ts'
import type { FaultCode } from '../../../shared/ipc.ts'
import type { CampaignQuery } from '../../../shared/views/campaigns.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble } from '../../support/http-double.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/rest')
const example = (name: string) =>
  JSON.parse(readFileSync(join(FOLDER, `whatsapp-business-apis-campaigns-${name}.json`), 'utf8')).response
const COMPLETED = example('fetch-campaign-by-id.completed').body
const GONE = example('fetch-campaign-by-id.invalid-campaign-id')
const NO_PATH = answer(404, { message: 'Not Found' })

const EVERY: CampaignQuery = {
  search: '',
  status: null,
  createdAfter: null,
  createdBefore: null,
  order: '-created',
}
const NUMBER = '1196177000238423'
type Act = Parameters<typeof httpDouble>[0]

async function apiWith(act: Act, sendsFrom = NUMBER) {
  const server = await httpDouble(act)
  return { api: createCampaignsApi(fetch, anAccount(server.url), () => sendsFrom, 300), server }
}
const pageOf = (count: number, ids: readonly number[]) => ({
  status: 'success',
  data: { count, results: ids.map((id) => ({ id, name: `c${id}`, status: 'completed' })) },
})

describe('the list', () => {
  it('is asked as the document asks', async () => {
    const { api, server } = await apiWith(answer(200, example('list-campaign.list-campaigns').body))
    const query: CampaignQuery = {
      search: ' june_18 ',
      status: 'completed',
      createdAfter: '2025-07-10T09:00:00.000Z',
      createdBefore: '2025-07-10T15:30:00.999+05:30',
      order: '-created',
    }
    const page = await api.list(query, 0, 10)
    expect(page).toMatchObject({ ok: true, value: { total: 1, items: [{ id: '1009' }] } })
    const { path, headers, query: asked } = server.asked[0]!
    expect(path).toBe('/publicapi/chat/campaigns')
    expect(Object.fromEntries(asked)).toEqual({
      search: 'june_18',
      status: 'completed',
      ordering: '-created',
      created_at_after: '2025-07-10T09:00:00Z',
      created_at_before: '2025-07-10T10:00:00Z',
      limit: '10',
      offset: '0',
    })
    expect(headers).toMatchObject({
      authorization: `Bearer ${anAccount().publicApi.apiKey}`,
      'x-myop-company-id': anAccount().companyId,
      'x-waba-phonenumber-id': NUMBER,
    })
  })

  it('asks for nothing that was not asked for, and without a number of its own', async () => {
    const { api, server } = await apiWith(answer(200, pageOf(0, [])), '')
    expect(await api.list(EVERY, 40, 40)).toEqual({ ok: true, value: { items: [], total: 0 } })
    expect([...server.asked[0]!.query.keys()].sort()).toEqual(['limit', 'offset', 'ordering'])
    expect(server.asked[0]!.headers).not.toHaveProperty('x-waba-phonenumber-id')
  })

  it('goes on where the provider gives fewer at once', async () => {
    const { api, server } = await apiWith((asked, response) => {
      const offset = Number(asked.query.get('offset'))
      const ids = Array.from({ length: Math.min(10, 25 - offset) }, (_, i) => offset + i)
      answer(200, pageOf(25, ids))(asked, response)
    })
    const page = await api.list(EVERY, 5, 40)
    expect(page.ok && page.value.items.map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 5),
    )
    expect(server.asked.map(({ query }) => query.get('offset'))).toEqual(['5', '15'])
  })

  it('ends where the provider gives none although it has more', async () => {
    const { api, server } = await apiWith(answer(200, pageOf(25, [])))
    expect(await api.list(EVERY, 0, 40)).toEqual({ ok: true, value: { items: [], total: 25 } })
    expect(server.asked).toHaveLength(1)
  })

  it.each<[string, Act, FaultCode]>([
    ['of a server that fails', answer(503, 'busy'), 'campaigns-unavailable'],
    ['that cannot be read', answer(200, '<html>'), 'campaigns-unavailable'],
    ['that never comes', hang, 'campaigns-unavailable'],
    ['asked too often', answer(429, { message: 'slow down' }), 'campaigns-unavailable'],
    ['with a wrong key', answer(403, { message: 'explicit deny' }), 'whatsapp-bad-key'],
    ['refused in a 200', answer(200, { status: 'error', code: '401', message: 'no' }), 'whatsapp-bad-key'],
  ])('%s is a fault', async (_what, act, code) => {
    const { api } = await apiWith(act)
    expect(await api.list(EVERY, 0, 10)).toMatchObject({ ok: false, fault: { code } })
  })

  it('says so when nobody is there, and never brings the key to a window', async () => {
    const { api, server } = await apiWith(hang)
    await server.close()
    expect(await api.list(EVERY, 0, 10)).toMatchObject({ fault: { code: 'offline' } })
    const key = anAccount().publicApi.apiKey
    const quoting = await apiWith(answer(400, { message: `no such key ${key}` }))
    const refused = await quoting.api.list(EVERY, 0, 10)
    expect(refused).toMatchObject({ fault: { detail: 'no such key ***' } })
  })
})

describe('one', () => {
  const plural: Act = (asked, response) =>
    (asked.path.includes('/campaigns/') ? answer(200, COMPLETED) : NO_PATH)(asked, response)
  const singular: Act = (asked, response) =>
    (asked.path.includes('/campaign/') ? answer(200, COMPLETED) : NO_PATH)(asked, response)

  it.each([
    ['campaigns', plural, ['campaigns', 'campaigns']],
    ['campaign', singular, ['campaigns', 'campaign', 'campaign']],
  ])('is found under %s, which is remembered', async (_spelling, act, paths) => {
    const { api, server } = await apiWith(act)
    expect(await api.read('1')).toMatchObject({ ok: true, value: { id: '1', status: 'completed' } })
    await api.read('1')
    expect(server.asked.map(({ path }) => path)).toEqual(paths.map((one) => `/publicapi/chat/${one}/1`))
    expect(server.asked[0]?.headers['x-waba-phonenumber-id']).toBe(NUMBER)
  })

  it('that the provider does not know is gone, without a second question', async () => {
    const { api, server } = await apiWith(answer(GONE.status, GONE.body))
    expect(await api.read('9359')).toMatchObject({ ok: false, fault: { code: 'campaign-gone' } })
    expect(server.asked).toHaveLength(1)
  })

  it('found nowhere is gone too; a failure is not', async () => {
    const nowhere = await apiWith(NO_PATH)
    expect(await nowhere.api.read('1')).toMatchObject({ fault: { code: 'campaign-gone' } })
    expect(nowhere.server.asked).toHaveLength(2)
    const failing = await apiWith(answer(500, ''))
    expect(await failing.api.read('1')).toMatchObject({ fault: { code: 'campaigns-unavailable' } })
    expect(failing.server.asked).toHaveLength(1)
  })

  it('keeps its id out of the path’s way', async () => {
    const { api, server } = await apiWith(answer(200, COMPLETED))
    await api.read('../messages?x=1')
    expect(server.asked[0]?.path).toBe('/publicapi/chat/campaigns/..%2Fmessages%3Fx%3D1')
  })
})
