import { expect, test } from 'vitest'
import { goesOut } from '../../../renderer/campaigns/goes-out.ts'

const AT = '2026-11-25T10:00:00.000Z'
const now = Date.parse(AT)

test('a scheduled campaign goes out later, or its time has passed; no other goes out', () => {
  const scheduled = { status: 'scheduled', scheduledAt: AT }
  expect(goesOut(scheduled, now - 1)).toEqual({ at: AT, isPast: false })
  expect(goesOut(scheduled, now)).toEqual({ at: AT, isPast: true })
  expect(goesOut({ ...scheduled, status: 'completed' }, now)).toBeNull()
  expect(goesOut({ ...scheduled, scheduledAt: null }, now)).toBeNull()
})
