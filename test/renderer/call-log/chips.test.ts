import { expect, test } from 'vitest'
import { chipsOf } from '../../../renderer/call-log/chips.ts'
import { readExpression } from '../../../renderer/call-log/expression-draft.ts'
import { NO_FILTERS } from '../../../renderer/call-log/log-query.ts'
import { createI18n } from '../../../renderer/i18n.ts'

const { t } = createI18n()
const groups = [{ id: '11', name: 'Status', filters: [{ id: '12', name: 'Connected' }] }]
const chips = (text: string, filters = {}) =>
  chipsOf(t, {
    filters: { ...NO_FILTERS, ...filters },
    expression: readExpression(text, groups).expression ?? '12',
    reading: readExpression(text, groups),
    members: [{ userId: 'b', name: 'Sunita Patil' }],
    groups,
  }).map(({ what }) => what)

test('every choice is a chip in words', () => {
  const own = {
    direction: 'outgoing',
    status: 'not-answered',
    agent: 'b',
    department: 'Sales',
    recorded: false,
  }
  expect(chips('12', own)).toEqual([
    'Outgoing',
    'Not answered',
    'Sunita Patil',
    'Sales',
    'Not recorded',
    'Connected',
  ])
  expect(chips('')).toEqual([])
})

test('a text that boxes cannot say is one chip; while it is wrong, what is still asked', () => {
  expect(chips('11 AND 12')).toEqual(['11 AND 12'])
  expect(chips('12 AND')).toEqual(['12'])
})
