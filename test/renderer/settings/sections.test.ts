import { expect, test } from 'vitest'
import { SECTIONS, type SectionName, sectionInView } from '../../../renderer/settings/sections.ts'

/** Sections of 200 px each, scrolled by `by`. */
const tops = (by: number) => SECTIONS.map((name, i): [SectionName, number] => [name, i * 200 - by])

test('the first section is read before anything has been scrolled', () => {
  expect(sectionInView(tops(0), 48, false)).toBe('account')
  expect(sectionInView([], 48, false)).toBe('account')
})

test('a section is read as soon as its top has passed the line', () => {
  expect(sectionInView(tops(151), 48, false)).toBe('account')
  expect(sectionInView(tops(152), 48, false)).toBe('phones')
})

test('at the end of the page it is the last, however short', () => {
  expect(sectionInView(tops(1_000), 48, true)).toBe('privacy')
})
