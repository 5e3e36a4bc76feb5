import { expect, test } from 'vitest'
import { isGone, outputsOf } from '../../../renderer/settings/outputs.ts'

const device = (kind: string, deviceId: string, label = '') => ({ kind, deviceId, label })

test('only outputs that are a choice of their own are listed', () => {
  expect(
    outputsOf([
      device('audioinput', 'mic', 'Microphone'),
      device('audiooutput', 'default', 'Default - Speakers'),
      device('audiooutput', 'communications', 'Communications'),
      device('audiooutput', 'a', 'Headset'),
      device('audiooutput', 'b'),
    ]),
  ).toEqual([
    { id: 'a', name: 'Headset' },
    { id: 'b', name: null },
  ])
})

test('a system that tells neither id nor name has nothing to choose from', () => {
  expect(outputsOf([device('audiooutput', ''), device('audioinput', '')])).toEqual([])
})

test('a chosen device may be gone; the system default never is', () => {
  const outputs = [{ id: 'a', name: 'Headset' }]
  expect(isGone(outputs, 'a')).toBe(false)
  expect(isGone(outputs, 'b')).toBe(true)
  expect(isGone([], null)).toBe(false)
})
