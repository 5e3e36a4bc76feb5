import { expect, test } from 'vitest'
import {
  EVERY_CAMPAIGN,
  FIRST_CHOICE,
  isNarrow,
  queryOf,
} from '../../../renderer/campaigns/campaign-query.ts'

const today = new Date('2026-11-22T00:00:00').getTime()

test('at first every campaign is asked for, newest first', () => {
  expect(queryOf(FIRST_CHOICE, today)).toEqual(EVERY_CAMPAIGN)
  expect(isNarrow(EVERY_CAMPAIGN)).toBe(false)
})

test('what is chosen narrows it, the order does not', () => {
  const query = queryOf(
    {
      search: '  diwali ',
      status: 'failed',
      range: { kind: 'pick', from: '2026-11-01', to: '2026-11-02' },
      order: 'name',
    },
    today,
  )
  expect(query).toEqual({
    search: 'diwali',
    status: 'failed',
    createdAfter: new Date('2026-11-01T00:00:00').toISOString(),
    createdBefore: new Date('2026-11-02T23:59:59.999').toISOString(),
    order: 'name',
  })
  expect(isNarrow(query)).toBe(true)
  expect(isNarrow({ ...EVERY_CAMPAIGN, order: 'name' })).toBe(false)
})
