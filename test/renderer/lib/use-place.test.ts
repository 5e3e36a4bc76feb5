import { expect, test } from 'vitest'
import { linkTo, placeOf } from '../../../renderer/lib/use-place.ts'

test('a link leads to its place', () => {
  expect(placeOf(linkTo('home'))).toBe('home')
  expect(placeOf(linkTo('contacts'))).toBe('contacts')
})

test('anything else is home', () => {
  expect(['', '#', '#/', '#/nowhere', '#contacts'].map(placeOf)).toEqual(Array(5).fill('home'))
})
