import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { notTakenWords } from '../../../renderer/lib/problem-words.ts'
import type { FaultCode } from '../../../shared/ipc.ts'

const { t } = createI18n()
const words = (code: FaultCode, byLink: boolean) => notTakenWords(t, { code, detail: null }, byLink)

test('a link is named as a way out only where one can be given', () => {
  expect(words('media-too-large', true)).toContain('send a link')
  expect(words('media-too-large', false)).not.toContain('link')
  expect(words('media-too-large', false)).toContain('5 MB')
  expect(words('media-type', false)).toBe(words('media-type', true))
})
