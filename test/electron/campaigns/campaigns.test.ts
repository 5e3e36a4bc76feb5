/** Campaigns on real HTTP: for supervisors, and with the text that only the list tells. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCampaignsApi } from '../../../electron/api/campaigns.ts'
import { createCampaigns } from '../../../electron/campaigns/campaigns.ts'
import { fail } from '../../../electron/result.ts'
import type { Agent } from '../../../shared/relay-protocol.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, httpDouble } from '../../support/http-double.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/rest')
const example = (name: string) =>
  JSON.parse(readFileSync(join(FOLDER, `whatsapp-business-apis-campaigns-${name}.json`), 'utf8')).response
    .body
const LIST = example('list-campaign.list-campaigns')
/** The one of the list, as the document has one that is completed: with its template's id only. */
const COMPLETED = example('fetch-campaign-by-id.completed-dynamic-url')
const QUERY = {
  search: '',
  status: null,
  createdAfter: null,
  createdBefore: null,
  order: '-created',
} as const

type Act = Parameters<typeof httpDouble>[0]
const provider: Act = (asked, response) =>
  answer(200, asked.path.endsWith('/campaigns') ? LIST : COMPLETED)(asked, response)

async function aDesk(role: Agent['role'], act: Act = provider) {
  const server = await httpDouble(act)
  const api = createCampaignsApi(fetch, anAccount(server.url), () => '1', 2_000)
  return { server, campaigns: createCampaigns({ api, agent: () => ({ role }) }) }
}

test('campaigns are for supervisors: for an agent the provider is not even asked', async () => {
  const { server, campaigns } = await aDesk('agent')
  expect(await campaigns.list(QUERY, 0, 40)).toEqual(fail('not-allowed'))
  expect(await campaigns.read('1')).toEqual(fail('not-allowed'))
  expect(server.asked).toEqual([])
})

test('the list has rows only', async () => {
  const { campaigns } = await aDesk('supervisor')
  const page = await campaigns.list(QUERY, 0, 40)
  expect(page.ok && Object.keys(page.value.items[0] ?? {}).sort()).toEqual([
    'createdAt',
    'createdBy',
    'figures',
    'id',
    'name',
    'scheduledAt',
    'status',
    'templateName',
  ])
})

test.each([
  ['seen in the list', true],
  ['nobody has listed', false],
])('one that was %s has its message, and its own figures', async (_what, listedFirst) => {
  const { server, campaigns } = await aDesk('supervisor')
  if (listedFirst) await campaigns.list(QUERY, 0, 40)
  expect(await campaigns.read('1009')).toMatchObject({
    ok: true,
    value: {
      name: 'c1',
      templateName: 'document',
      templateId: 'tmp123',
      template: { hasMedia: true, body: 'Hello \n\nDocument test' },
      figures: { audience: 10, sent: 8 },
      links: { total: 16, visited: 10 },
      audience: { count: 10, headers: ['Name', 'Phone Number', 'Variable1', 'Variable2', 'Country Code'] },
    },
  })
  expect(server.asked).toHaveLength(2)
  if (!listedFirst) expect(server.asked[1]?.query.get('search')).toBe('c1')
})

test('one is told without its message where the list fails', async () => {
  const { campaigns } = await aDesk('supervisor', (asked, response) =>
    (asked.path.endsWith('/campaigns') ? answer(500, '') : answer(200, COMPLETED))(asked, response),
  )
  expect(await campaigns.read('1009')).toMatchObject({ ok: true, value: { name: 'c1', template: null } })
})
