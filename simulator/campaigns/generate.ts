/** Campaigns of every standing and with every kind of template, as many as are asked for; the same for the same index. */
import type { User } from '../data/team.ts'
import { createDice, type Dice } from '../demo/dice.ts'
import { componentOf, type Template, variablesOf } from '../templates/template.ts'
import { type Campaign, type CampaignStats, hasLinks, type Mapping } from './campaign.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const SEED = 0xca_3b_a1

const NAMES = [
  'festive_offer',
  'annual_plan_renewal',
  'monsoon_pest_control',
  'visit_report_week',
  'new_services',
  'win_back',
  'summer_ac_service',
  'feedback_round',
] as const
const REASONS = ['daily_limit_reached', 'insufficient_balance', 'template_paused'] as const

/** In turn, so that a handful shows them all. */
const STANDINGS = ['scheduled', 'completed', 'completed', 'in_progress', 'completed', 'failed'] as const

const NOTHING: CampaignStats = { sent: 0, delivered: 0, read: 0, replied: 0, failed: 0, billable: 0 }

const mappingOf = (template: Pick<Template, 'components'>): readonly Mapping[] => {
  const header = componentOf(template, 'HEADER')
  const texts = [
    ['header', header?.format === 'TEXT' ? header.text : ''],
    ['body', componentOf(template, 'BODY')?.text ?? ''],
  ] as const
  const fields = texts.flatMap(([scope, text]) =>
    variablesOf(text).map(
      (var_name): Mapping =>
        /name|^1$/.test(var_name)
          ? {
              var_name,
              mapping_type: 'DYNAMIC',
              mapped_value: '{{contact_name}}',
              default_value: 'User',
              scope,
            }
          : { var_name, mapping_type: 'STATIC', mapped_value: '20', scope },
    ),
  )
  const buttons = (componentOf(template, 'BUTTONS')?.buttons ?? []).flatMap((button) =>
    button.type === 'URL'
      ? variablesOf(button.url).map(
          (var_name): Mapping => ({
            var_name,
            mapping_type: 'STATIC',
            mapped_value: 'india-price',
            index: button.index,
            scope: 'button',
          }),
        )
      : [],
  )
  return [...fields, ...buttons]
}

const figures = (audience: number, dice: Dice): CampaignStats => {
  const failed = Math.round(audience * (0.02 + dice.roll() * 0.12))
  const sent = audience - failed
  const delivered = Math.round(sent * (0.86 + dice.roll() * 0.12))
  const read = Math.round(delivered * (0.4 + dice.roll() * 0.45))
  const replied = Math.round(read * dice.roll() * 0.25)
  return { sent, delivered, read, replied, failed, billable: delivered }
}

interface Around {
  readonly nowMs: number
  readonly users: readonly User[]
  readonly templates: readonly Template[]
}

const linksOf = (template: Template, stats: CampaignStats, dice: Dice): Campaign['links'] =>
  hasLinks(template)
    ? { total: stats.delivered, visited: Math.round(stats.read * (0.1 + dice.roll() * 0.6)) }
    : null

/** What is wanted of it; the rest is filled in. */
export interface WantedCampaign extends Partial<Omit<Campaign, 'id' | 'template' | 'createdBy' | 'stats'>> {
  /** By its name. */
  readonly templateName?: string
  readonly stats?: Partial<CampaignStats> | null
}

const figuresFor = (status: Campaign['status'], audience: number, dice: Dice): CampaignStats | null => {
  switch (status) {
    case 'scheduled':
      return null
    case 'failed':
      return NOTHING
    case 'in_progress':
      return figures(Math.ceil(audience / 3), dice)
    case 'completed':
      return figures(audience, dice)
  }
}

const reasonFor = (status: Campaign['status'], dice: Dice): string | null =>
  status === 'failed' ? dice.pick(REASONS) : null

/** When it was made and when it goes out: those under way now, those to come soon, the others further and further back. */
const timesFor = (status: Campaign['status'], index: number, nowMs: number, dice: Dice) => {
  const ago = (1 + index) * 2.3 * DAY_MS + dice.between(0, 20) * HOUR_MS
  switch (status) {
    case 'scheduled':
      return {
        createdAt: nowMs - dice.between(1, 30) * HOUR_MS,
        scheduledAt: nowMs + (1 + (index % 9)) * 26 * HOUR_MS,
      }
    case 'in_progress':
      return { createdAt: nowMs - 2 * HOUR_MS, scheduledAt: nowMs - HOUR_MS / 4 }
    default:
      return { createdAt: nowMs - ago, scheduledAt: nowMs - ago + dice.between(0, 6) * HOUR_MS }
  }
}

export const generatedCampaign = (
  index: number,
  { nowMs, users, templates }: Around,
  { templateName, ...wanted }: WantedCampaign = {},
): Omit<Campaign, 'id'> | null => {
  const dice = createDice(SEED + index)
  const approved = templates.filter((one) => one.status === 'approved' && one.category !== 'authentication')
  const template =
    templateName === undefined
      ? approved[(index * 5) % approved.length]
      : templates.find((one) => one.name === templateName)
  const user = users[index % users.length]
  if (!template || !user) return null
  const status = wanted.status ?? STANDINGS[index % STANDINGS.length] ?? 'completed'
  const audience = wanted.audience ?? dice.between(4, 900) * 10
  const made = figuresFor(status, audience, dice)
  const times = timesFor(status, index, nowMs, dice)
  const stats = wanted.stats === undefined ? made : wanted.stats && { ...NOTHING, ...wanted.stats }
  const createdAt = wanted.createdAt ?? times.createdAt
  const scheduledAt = wanted.scheduledAt ?? (wanted.createdAt === undefined ? times.scheduledAt : createdAt)
  return {
    name: `${NAMES[index % NAMES.length]}_${index + 1}`,
    scheduledType: dice.chance(0.6) || status === 'scheduled' ? 'scheduled' : 'immediate',
    createdBy: { uuid: user.userId, name: user.name },
    variables: mappingOf(template),
    template,
    links: stats && status !== 'failed' ? linksOf(template, stats, dice) : null,
    failureReason: reasonFor(status, dice),
    modifiedAt: Math.min(nowMs, Math.max(createdAt, scheduledAt + HOUR_MS / 2)),
    ...wanted,
    status,
    audience,
    stats,
    createdAt,
    scheduledAt,
  }
}
