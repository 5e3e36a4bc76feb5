/** Campaigns against the document's examples, and against anything else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { campaignAnswerSchema, campaignPageSchema } from '../../../shared/myoperator/campaigns.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/rest')
const bodyOf = (name: string) =>
  JSON.parse(readFileSync(join(FOLDER, `whatsapp-business-apis-campaigns-${name}.json`), 'utf8')).response
    .body
const one = (name: string) => campaignAnswerSchema.parse(bodyOf(`fetch-campaign-by-id.${name}`))

describe('of the document', () => {
  test('the list counts in words of its own, and tells of no address of a file', () => {
    const page = campaignPageSchema.parse(bodyOf('list-campaign.list-campaigns'))
    expect(page).toMatchObject({ total: 1, held: 1 })
    expect(page.campaigns).toMatchObject([
      {
        id: '1009',
        name: 'new_camp_16jul_002',
        status: 'completed',
        templateName: 'document',
        createdAt: '2025-07-16T09:43:55.840Z',
        scheduledAt: '2025-07-16T09:48:48.000Z',
        createdBy: 'AdminKuldeep',
        figures: { audience: 3, sent: 2, delivered: 1, read: 2, replied: 1, failed: 1, billable: 2 },
      },
    ])
  })

  test('a scheduled one has a mapping and a template, and no figures', () => {
    const campaign = one('scheduled-dynamic-url')
    expect(campaign).toMatchObject({
      status: 'scheduled',
      scheduledType: 'scheduled',
      figures: { audience: 10, sent: null, read: null },
      links: null,
      audience: { count: 10, filename: 'audience.csv', headers: [] },
      template: {
        header: 'may end Sale Offers',
        hasMedia: false,
        body: expect.stringContaining('hello {{namew}}'),
        footer: expect.stringContaining('Use the buttons'),
      },
    })
    expect(campaign.template?.buttons.map(({ index, target }) => [index, target])).toEqual([
      [0, null],
      [1, 'https://www.myoperator.com/{{shop}}'],
      [2, 'https://www.myoperator.com/{{usa_price}}'],
      [4, '919803374611'],
    ])
    expect(campaign.mapping).toEqual([
      {
        variable: 'name',
        scope: 'body',
        button: null,
        dynamic: true,
        value: '{{contact_name}}',
        fallback: 'User',
      },
      {
        variable: 'shop',
        scope: 'button',
        button: 1,
        dynamic: false,
        value: 'india-price',
        fallback: null,
      },
      {
        variable: 'usa_price',
        scope: 'button',
        button: 2,
        dynamic: true,
        value: '{{ segment }}',
        fallback: 'usa-price',
      },
    ])
    expect(JSON.stringify(campaign)).not.toContain('url/to/uploaded')
  })

  test('a completed one names its template by id only, and counts its links', () => {
    expect(one('completed-dynamic-url')).toMatchObject({
      id: '1009',
      figures: { audience: 10, sent: 8, delivered: 8, read: 5, replied: 0, failed: 2, billable: 6 },
      links: { total: 16, visited: 10 },
      template: null,
      templateId: 'tmp123',
    })
  })

  test('a failed one says why, and its audience although nobody was counted', () => {
    expect(one('failed')).toMatchObject({
      status: 'failed',
      failureReason: 'daily_limit_reached',
      figures: { audience: 10, sent: 0, failed: 0 },
      template: null,
      templateId: null,
    })
  })
})

describe('a campaign', () => {
  it('with media in its header has no text there', () => {
    const [row] = bodyOf('list-campaign.list-campaigns').data.results
    expect(campaignAnswerSchema.parse({ data: row })).toMatchObject({
      template: { header: null, hasMedia: true, body: 'Hello \n\nDocument test', buttons: [] },
      audience: { headers: ['Name', 'Phone Number', 'Variable1', 'Variable2', 'Country Code'] },
      startedAt: '2025-07-16T09:49:02.254Z',
      finishedAt: null,
      countedAt: '2025-07-16T09:50:50.707Z',
    })
  })

  it('that cannot be read spoils no other, and the next page begins after it', () => {
    const data = { count: '12', results: [null, { name: 'no id' }, { id: 7, stats: 'x', template: [] }] }
    expect(campaignPageSchema.parse({ data })).toMatchObject({ total: 12, held: 3, campaigns: [{ id: '7' }] })
  })

  it('counts nothing below nothing', () => {
    const data = { id: 1, stats: { sent: -3, read: '4', delivered: 'many' } }
    expect(campaignAnswerSchema.parse({ data }).figures).toMatchObject({
      sent: null,
      read: 4,
      delivered: null,
    })
  })

  it('never throws, whatever the provider says', () => {
    const fields = [
      'stats',
      'template',
      'audience',
      'link_stats',
      'variables_mapping',
      'created_by',
      'status',
    ]
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.constantFrom(...fields), (any, other, field) => {
        campaignPageSchema.safeParse(any)
        campaignAnswerSchema.safeParse({ data: any })
        const read = campaignAnswerSchema.safeParse({ data: { id: 1, [field]: any } })
        expect(read.success).toBe(true)
        campaignAnswerSchema.parse({ data: { id: 1, template: { template_body: [any, other] } } })
        expect(campaignPageSchema.parse({ data: { results: [any, other] } }).held).toBe(2)
      }),
    )
  })
})
