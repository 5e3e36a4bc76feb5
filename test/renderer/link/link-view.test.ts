import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { linkView } from '../../../renderer/link/link-view.ts'
import type { LinkView } from '../../../shared/views/desk.ts'

const { t } = createI18n()
const link = (state: LinkView['state'], caughtUp = true): LinkView => ({
  state,
  caughtUp,
  lastEventAt: null,
  clockOffsetMs: 0,
  providerDelayMs: null,
  relayDelayMs: null,
})

test.each([
  ['open', 'Connected'],
  ['connecting', 'Connecting'],
  ['waiting', 'Offline'],
  ['off', 'Offline'],
  ['replaced', 'Offline'],
  ['outdated', 'Offline'],
  ['refused', 'Signed out'],
] as const)('%s reads %s', (state, words) => {
  expect(t(`link.${linkView(link(state)).word}`)).toBe(words)
})

test('the dot is green only when nothing is missing', () => {
  expect(linkView(link('open')).dot).toBe('bg-talk')
  expect(linkView(link('open', false)).dot).not.toBe('bg-talk')
})
