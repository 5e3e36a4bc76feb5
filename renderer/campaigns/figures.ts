/** What came of a campaign, to be drawn: each figure with its share, and where they contradict each other. Pure. */
import type { CampaignDetail, CampaignFigures } from '../../shared/views/campaigns.ts'

const FIGURES = ['sent', 'delivered', 'read', 'replied', 'failed'] as const
type FigureName = (typeof FIGURES)[number]

export interface FigureRow {
  readonly name: FigureName | 'visited'
  /** Null: not told. */
  readonly count: number | null
  /** Of the audience, or of the links that were sent; null where nobody knows of how many. May be more than 1. */
  readonly share: number | null
}

type Counted = Pick<CampaignDetail, 'figures' | 'links'>

const shareOf = (count: number | null, of: number | null): number | null =>
  count === null || of === null || of === 0 ? null : count / of

/** Every figure, link visits where there are links; none at all when the provider tells none. */
export function figureRows({ figures, links }: Counted): readonly FigureRow[] {
  const rows = FIGURES.map((name) => ({
    name,
    count: figures[name],
    share: shareOf(figures[name], figures.audience),
  }))
  const told = rows.some(({ count }) => count !== null)
  if (links === null) return told ? rows : []
  return [...rows, { name: 'visited', count: links.visited, share: shareOf(links.visited, links.total) }]
}

export interface Contradiction {
  readonly more: FigureName
  readonly than: 'audience' | FigureName
}

/** Who has the first was counted in the second before. */
const NEVER_MORE: readonly Contradiction[] = [
  { more: 'sent', than: 'audience' },
  { more: 'delivered', than: 'sent' },
  { more: 'read', than: 'delivered' },
  { more: 'replied', than: 'delivered' },
  { more: 'failed', than: 'audience' },
]

export const contradictionsIn = (figures: CampaignFigures): readonly Contradiction[] =>
  NEVER_MORE.filter(({ more, than }) => {
    const [a, b] = [figures[more], figures[than]]
    return a !== null && b !== null && a > b
  })

/** "80 %"; what is something but rounds to nothing "<1 %", what is not all but rounds to all ">99 %". */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100)
  if (share > 0 && percent === 0) return '<1 %'
  if (share < 1 && percent === 100) return '>99 %'
  return `${percent} %`
}
