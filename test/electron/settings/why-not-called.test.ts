import { expect, test } from 'vitest'
import { whyNotCalled } from '../../../electron/settings/why-not-called.ts'

const NUMBER = '+919876543210'
const at = (time: string) => new Date(`2026-11-22T${time}:00`)
const night = { from: '21:00', to: '09:00' }

test('nothing set, nothing forbidden', () => {
  expect(whyNotCalled({ quietHours: null, doNotCall: [] }, NUMBER, at('03:00'))).toBeNull()
})

test('in the quiet hours it says when they end', () => {
  const calling = { quietHours: night, doNotCall: [] }
  expect(whyNotCalled(calling, NUMBER, at('22:15'))).toEqual({ code: 'quiet-hours', detail: '09:00' })
  expect(whyNotCalled(calling, NUMBER, at('12:00'))).toBeNull()
})

test('a number on the list is the reason at any time', () => {
  const calling = { quietHours: night, doNotCall: [NUMBER] }
  expect(whyNotCalled(calling, NUMBER, at('12:00'))?.code).toBe('do-not-call')
  expect(whyNotCalled(calling, NUMBER, at('22:00'))?.code).toBe('do-not-call')
  expect(whyNotCalled(calling, '+919876543211', at('12:00'))).toBeNull()
})
