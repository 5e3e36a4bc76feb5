/** Campaigns, as the document's examples have them, and the account's phone numbers. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aSimulator } from './a-simulator.ts'

type Json = ReturnType<typeof JSON.parse>

const { simulator, client } = await aSimulator()

const example = (name: string): Json =>
  JSON.parse(
    readFileSync(
      join(resolve(import.meta.dirname, '../fixtures/rest'), `whatsapp-business-apis-${name}.json`),
      'utf8',
    ),
  ).response.body
const keys = (value: Json) => Object.keys(value).sort()
const names = async (query: string): Promise<string[]> =>
  (await client.chat(`campaigns${query}`)).body.data.results.map((one: Json) => one.name)

describe('the list of campaigns', () => {
  it('has the keys of the example, everywhere', async () => {
    simulator.seed({ campaigns: [{ status: 'completed', templateName: 'brochure' }] })
    const { body } = await client.chat('campaigns?limit=10&offset=0')
    const documented = example('campaigns-list-campaign.list-campaigns')
    expect(keys(body.data)).toEqual(keys(documented.data))
    const [actual, expected] = [body.data.results[0], documented.data.results[0]]
    expect(keys(actual)).toEqual(keys(expected))
    for (const part of ['created_by', 'template', 'audience', 'stats']) {
      expect(keys(actual[part]), part).toEqual(keys(expected[part]))
    }
    expect(body.message).toBe('OK')
  })

  it('is paged, searched, ordered, and narrowed by status and dates', async () => {
    simulator.seed({
      campaigns: [
        { name: 'a_march', createdAt: '2026-03-01T09:00:00Z', status: 'completed' },
        { name: 'b_april', createdAt: '2026-04-01T09:00:00Z', status: 'failed' },
        { name: 'c_may', createdAt: '2026-05-01T09:00:00Z', status: 'completed' },
      ],
    })
    expect(await names('')).toEqual(['c_may', 'b_april', 'a_march'])
    expect(await names('?ordering=created')).toEqual(['a_march', 'b_april', 'c_may'])
    expect(await names('?ordering=-name')).toEqual(['c_may', 'b_april', 'a_march'])
    expect(await names('?search=APRIL')).toEqual(['b_april'])
    expect(await names('?status=completed')).toEqual(['c_may', 'a_march'])
    expect(
      await names('?created_at_after=2026-03-15T00:00:00Z&created_at_before=2026-04-15T00:00:00Z'),
    ).toEqual(['b_april'])
    const { data } = (await client.chat('campaigns?limit=2')).body
    expect(data).toMatchObject({ count: 3, next: expect.stringContaining('offset=2'), previous: null })
  })

  it('can be as long as one likes, with every standing in it', async () => {
    expect(simulator.seed({ campaigns: 120 }).campaigns).toBe(120)
    const found: Json[] = []
    for (let offset = 0; offset < 120; offset += 50) {
      found.push(...(await client.chat(`campaigns?limit=50&offset=${offset}`)).body.data.results)
    }
    expect(new Set(found.map(({ id }) => id)).size).toBe(120)
    expect(new Set(found.map(({ status }) => status))).toEqual(
      new Set(['scheduled', 'in_progress', 'completed', 'failed']),
    )
    for (const { stats } of found) {
      if (stats === null) continue
      expect(stats.delivered).toBeLessThanOrEqual(stats.sent)
      expect(stats.read).toBeLessThanOrEqual(stats.delivered)
      expect(stats.sent + stats.failed).toBeLessThanOrEqual(stats.count)
    }
  })
})

describe('one campaign', () => {
  it.each([
    ['scheduled', { status: 'scheduled', templateName: 'monthly_offer' }],
    ['scheduled-dynamic-url', { status: 'scheduled', templateName: 'track_visit' }],
    ['completed', { status: 'completed', templateName: 'brochure' }],
    ['completed-dynamic-url', { status: 'completed', templateName: 'quote_ready' }],
    ['failed', { status: 'failed', failureReason: 'daily_limit_reached' }],
  ] as const)('%s has the keys of the example', async (name, wanted) => {
    simulator.seed({ campaigns: [wanted] })
    const [listed] = (await client.chat('campaigns')).body.data.results
    const { data } = (await client.chat(`campaigns/${listed.id}`)).body
    const documented = example(`campaigns-fetch-campaign-by-id.${name}`).data
    expect(keys(data)).toEqual(keys(documented))
    for (const part of ['created_by', 'template', 'audience', 'stats', 'link_stats']) {
      if (documented[part]) expect(keys(data[part]), part).toEqual(keys(documented[part]))
    }
    if (name.endsWith('dynamic-url')) {
      expect(data.variables_mapping).toContainEqual({
        var_name: 'var1',
        mapping_type: 'STATIC',
        mapped_value: 'india-price',
        index: 0,
        scope: 'button',
      })
    }
    expect((await client.chat(`campaign/${listed.id}`)).body.data).toEqual(data)
  })

  it('that is not there is told as in the document', async () => {
    expect(await client.chat('campaigns/9359')).toEqual({
      status: 404,
      body: example('campaigns-fetch-campaign-by-id.invalid-campaign-id'),
    })
  })
})

describe('phone numbers', () => {
  it('are one that works, one to be set up, and one in trouble', async () => {
    const { data } = (await client.chat('phonenumbers?expand=settings,profile,waba_account')).body
    expect(
      data.results.map((one: Json) => [
        one.phone_number_status,
        one.onboarding_status,
        one.settings.quality_rating,
      ]),
    ).toEqual([
      ['connected', 'success', 'GREEN'],
      ['otp_verified', 'pending', 'UNKNOWN'],
      ['flagged', 'success', 'RED'],
    ])
    expect((await client.chat('phonenumbers?limit=1&offset=1')).body.data).toMatchObject({
      count: 3,
      next: expect.stringContaining('offset=2'),
      previous: expect.any(String),
    })
  })
})
