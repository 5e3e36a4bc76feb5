/**
 * Campaigns (document: Campaigns / List Campaign, Fetch Campaign By ID). The list counts in `count`, `reply`,
 * `billable_count`; one alone in `total`, `replied`, `billable`: both are read everywhere.
 */
import { z } from 'zod'
import type { CampaignDetail, CampaignFigures, CampaignRow, CampaignTemplate } from '../views/campaigns.ts'
import { instant, list, number, optionalList, optionalRecord, record, requiredText, text } from './lenient.ts'

/** A figure; what is below nothing is not told. */
const count = number.transform((given) => (given !== null && given >= 0 ? Math.round(given) : null))

const statsSchema = z.object({
  total: count,
  count,
  sent: count,
  delivered: count,
  read: count,
  replied: count,
  reply: count,
  failed: count,
  billable: count,
  billable_count: count,
  started_at: instant,
  finished_at: instant,
  modified_at: instant,
})

const buttonSchema = z.object({ index: number, text, url: text, phone_number: text })
const componentSchema = z.object({ type: text, format: text, text, buttons: optionalList(buttonSchema) })

const mappingSchema = z.object({
  var_name: requiredText,
  mapping_type: text,
  mapped_value: text,
  default_value: text,
  scope: text,
  index: number,
})

const campaignSchema = z.object({
  id: requiredText,
  name: text,
  status: text,
  created_at: instant,
  modified_at: instant,
  scheduled_at: instant,
  scheduled_type: text,
  failure_reason: text,
  created_by: optionalRecord(z.object({ name: text })),
  variables_mapping: optionalList(mappingSchema),
  template: optionalRecord(
    z.object({
      template_id: text,
      name: text,
      category: text,
      template_body: optionalList(componentSchema),
    }),
  ),
  audience: optionalRecord(
    z.object({ count, filename: text, file_headers: optionalList(text.pipe(z.string())) }),
  ),
  stats: optionalRecord(statsSchema),
  link_stats: optionalRecord(z.object({ total: count, visited: count })),
})
type Campaign = z.infer<typeof campaignSchema>

const is = (given: string | null, word: string) => given?.toUpperCase() === word

/** A failed one has counted nobody (`total: 0`), while its audience is known. */
function figuresOf({ stats, audience }: Campaign): CampaignFigures {
  return {
    audience: (stats?.total ?? stats?.count) || (audience?.count ?? null),
    sent: stats?.sent ?? null,
    delivered: stats?.delivered ?? null,
    read: stats?.read ?? null,
    replied: stats?.replied ?? stats?.reply ?? null,
    failed: stats?.failed ?? null,
    billable: stats?.billable ?? stats?.billable_count ?? null,
  }
}

function rowOf(given: Campaign): CampaignRow {
  return {
    id: given.id,
    name: given.name ?? '',
    status: given.status?.toLowerCase() ?? '',
    templateName: given.template?.name ?? null,
    createdAt: given.created_at,
    scheduledAt: given.scheduled_at,
    createdBy: given.created_by?.name ?? null,
    figures: figuresOf(given),
  }
}

function templateOf({ template }: Campaign): CampaignTemplate | null {
  const parts = template?.template_body ?? []
  if (parts.length === 0) return null
  const part = (type: string) => parts.find((one) => is(one.type, type)) ?? null
  const header = part('HEADER')
  return {
    header: header?.text ?? null,
    hasMedia: header !== null && header.format !== null && !is(header.format, 'TEXT'),
    body: part('BODY')?.text ?? '',
    footer: part('FOOTER')?.text ?? null,
    buttons: (part('BUTTONS')?.buttons ?? [])
      .map((one, place) => ({
        index: one.index ?? place,
        text: one.text ?? '',
        target: one.url ?? one.phone_number,
      }))
      .sort((a, b) => a.index - b.index),
  }
}

function detailOf(given: Campaign): CampaignDetail {
  const { stats, template, audience, link_stats: links } = given
  return {
    ...rowOf(given),
    scheduledType: given.scheduled_type?.toLowerCase() ?? null,
    startedAt: stats?.started_at ?? null,
    finishedAt: stats?.finished_at ?? null,
    modifiedAt: given.modified_at,
    countedAt: stats?.modified_at ?? null,
    failureReason: given.failure_reason,
    mapping: given.variables_mapping.map((one) => ({
      variable: one.var_name,
      scope: one.scope?.toLowerCase() ?? null,
      button: one.index,
      dynamic: !is(one.mapping_type, 'STATIC'),
      value: one.mapped_value ?? '',
      fallback: one.default_value,
    })),
    templateId: template?.template_id ?? null,
    category: template?.category?.toLowerCase() ?? null,
    template: templateOf(given),
    audience: {
      count: audience?.count ?? null,
      filename: audience?.filename ?? null,
      headers: audience?.file_headers ?? [],
    },
    links: links === null ? null : { total: links.total, visited: links.visited ?? 0 },
  }
}

/** A page, with how many rows it held: one that cannot be read is left out, and the next page begins after it. */
export const campaignPageSchema = z
  .object({ data: record(z.object({ count: number, results: list(z.unknown()) })) })
  .transform(({ data: { count: total, results } }) => ({
    total,
    held: results.length,
    campaigns: results.flatMap((result): CampaignDetail[] => {
      const read = campaignSchema.safeParse(result)
      return read.success ? [detailOf(read.data)] : []
    }),
  }))

/** One campaign, as the answer to its id. */
export const campaignAnswerSchema = z
  .object({ data: campaignSchema })
  .transform(({ data }): CampaignDetail => detailOf(data))
