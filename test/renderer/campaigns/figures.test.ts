import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contradictionsIn, figureRows, formatShare } from '../../../renderer/campaigns/figures.ts'
import type { CampaignFigures } from '../../../shared/views/campaigns.ts'

const NOTHING: CampaignFigures = {
  audience: null,
  sent: null,
  delivered: null,
  read: null,
  replied: null,
  failed: null,
  billable: null,
}
const DOCUMENTS = { audience: 3, sent: 2, delivered: 1, read: 2, replied: 1, failed: 1, billable: 2 }

describe('the figures', () => {
  test('have shares of the audience, link visits of the links that were sent', () => {
    const figures = { ...NOTHING, audience: 10, sent: 8, delivered: 8, read: 5, replied: 0, failed: 2 }
    expect(figureRows({ figures, links: { total: 16, visited: 10 } })).toEqual([
      { name: 'sent', count: 8, share: 0.8 },
      { name: 'delivered', count: 8, share: 0.8 },
      { name: 'read', count: 5, share: 0.5 },
      { name: 'replied', count: 0, share: 0 },
      { name: 'failed', count: 2, share: 0.2 },
      { name: 'visited', count: 10, share: 0.625 },
    ])
  })

  test('have no share of an unknown or an empty audience, and are not there when none is told', () => {
    expect(figureRows({ figures: { ...NOTHING, sent: 4 }, links: null })[0]?.share).toBeNull()
    expect(figureRows({ figures: { ...NOTHING, audience: 0, sent: 4 }, links: null })[0]?.share).toBeNull()
    expect(figureRows({ figures: { ...NOTHING, audience: 10 }, links: null })).toEqual([])
    const links = { total: null, visited: 3 }
    expect(figureRows({ figures: NOTHING, links }).at(-1)).toEqual({ name: 'visited', count: 3, share: null })
  })
})

describe('figures that cannot be', () => {
  test('are named: the document’s own list has more who read than who got it', () => {
    expect(contradictionsIn(DOCUMENTS)).toEqual([{ more: 'read', than: 'delivered' }])
  })

  test('are none where each is within the one before, or not told', () => {
    const count = fc.option(fc.nat(1_000))
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 5, maxLength: 5 }), count, (counts, failed) => {
        const [audience, sent, delivered, read, replied] = counts.toSorted((a, b) => b - a)
        const figures = {
          audience: audience!,
          sent: sent!,
          delivered: delivered!,
          read: read!,
          replied: replied!,
        }
        const within = failed !== null && failed > audience! ? audience! : failed
        expect(contradictionsIn({ ...NOTHING, ...figures, failed: within })).toEqual([])
        expect(contradictionsIn({ ...NOTHING, ...figures, delivered: null, failed: within })).toEqual([])
      }),
    )
  })
})

test.each([
  [0, '0 %'],
  [0.001, '<1 %'],
  [0.674, '67 %'],
  [0.9999, '>99 %'],
  [1, '100 %'],
  [1.334, '133 %'],
])('a share of %d is said as %s', (share, words) => {
  expect(formatShare(share)).toBe(words)
})
