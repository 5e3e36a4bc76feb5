/** A campaign of the account, and its two shapes in the answers ("List Campaign", "Fetch Campaign By ID"). Pure. */
import { formatMicros } from '../micros.ts'
import { type Component, componentOf, type Template } from '../templates/template.ts'

export interface Mapping {
  readonly var_name: string
  readonly mapping_type: 'DYNAMIC' | 'STATIC'
  readonly mapped_value: string
  readonly default_value?: string
  /** Of a button. */
  readonly index?: number
  readonly scope: 'header' | 'body' | 'button'
}

export interface CampaignStats {
  readonly sent: number
  readonly delivered: number
  readonly read: number
  readonly replied: number
  readonly failed: number
  readonly billable: number
}

export interface Campaign {
  readonly id: number
  readonly name: string
  readonly status: 'scheduled' | 'in_progress' | 'completed' | 'failed'
  readonly scheduledType: 'scheduled' | 'immediate'
  readonly createdBy: { readonly uuid: string; readonly name: string }
  readonly variables: readonly Mapping[]
  readonly template: Pick<Template, 'id' | 'name' | 'category' | 'components'>
  /** How many it is for. */
  readonly audience: number
  /** Null before it has begun. */
  readonly stats: CampaignStats | null
  /** Links that were sent, and how many of them were opened; null: the template has none. */
  readonly links: { readonly total: number; readonly visited: number } | null
  readonly failureReason: string | null
  /** Instants are ms. */
  readonly createdAt: number
  readonly scheduledAt: number
  readonly modifiedAt: number
}

const instant = (ms: number): string => formatMicros(Math.floor(ms) * 1000)

const fileOf = ({ id, scheduledAt }: Campaign): string =>
  `audience_${id}_${Math.floor(scheduledAt / 1000)}.csv`

const HEADERS = ['Name', 'Phone Number', 'Variable1', 'Variable2', 'Country Code']

const common = (campaign: Campaign) => ({
  id: campaign.id,
  name: campaign.name,
  created_at: instant(campaign.createdAt),
  modified_at: instant(campaign.modifiedAt),
  scheduled_at: instant(campaign.scheduledAt),
  status: campaign.status,
  scheduled_type: campaign.scheduledType,
  created_by: campaign.createdBy,
  variables_mapping: campaign.variables,
})

export const campaignItem = (campaign: Campaign) => {
  const { template, audience, stats } = campaign
  const filename = fileOf(campaign)
  return {
    ...common(campaign),
    template: {
      template_id: template.id,
      name: template.name,
      category: template.category,
      template_body: template.components,
    },
    audience: {
      file_url: `https://example.com/campaign/audience/${filename}`,
      file_headers: HEADERS,
      count: audience,
      file_size: audience * 42,
      filename,
    },
    stats: stats && {
      count: audience,
      sent: stats.sent,
      delivered: stats.delivered,
      read: stats.read,
      failed: stats.failed,
      reply: stats.replied,
      started_at: instant(campaign.scheduledAt + 14_000),
      // The example is completed, and has none.
      finished_at: null,
      billable_count: stats.billable,
      modified_at: instant(campaign.modifiedAt),
    },
  }
}

/** In a detail the examples leave out what an example does not show. */
const withoutExample = (component: Component): unknown => {
  if (component.type === 'BUTTONS') {
    return {
      ...component,
      buttons: component.buttons.map((button) => ({ ...button, example: undefined })),
    }
  }
  return { ...component, example: undefined }
}

const templateShown = ({ status, template }: Campaign) => {
  switch (status) {
    case 'failed':
      return {}
    case 'completed':
      return { template_id: template.id }
    default:
      return { template_id: template.id, template_body: template.components.map(withoutExample) }
  }
}

/** What each of the document's examples has, by the campaign's standing. */
export const campaignDetail = (campaign: Campaign) => {
  const { audience, stats, links, failureReason } = campaign
  const filename = fileOf(campaign)
  return {
    ...common(campaign),
    ...(failureReason === null ? {} : { failure_reason: failureReason }),
    template: templateShown(campaign),
    ...(stats ? { stats: { total: stats.sent + stats.failed, ...stats } } : {}),
    ...(links && campaign.status !== 'scheduled' ? { link_stats: links } : {}),
    audience: { count: audience, file_url: `campaign/audience/${filename}`, filename },
  }
}

/** Whether its messages have links that can be visited. */
export const hasLinks = (template: Pick<Template, 'components'>): boolean =>
  [template, ...(componentOf(template, 'CAROUSEL')?.cards ?? [])].some((place) =>
    componentOf(place, 'BUTTONS')?.buttons.some(({ type }) => type === 'URL'),
  )
