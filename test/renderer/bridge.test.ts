import { expect, test } from 'vitest'
import { type Bridge, safeAsk } from '../../renderer/bridge.ts'

test('an answer is passed on, a door that throws is a fault', async () => {
  const open: Bridge = {
    invoke: async () => ({ ok: false, fault: { code: 'offline', detail: 'x' } }),
    on: () => () => {},
  }
  expect(await safeAsk(open)('contacts:sync', {})).toEqual({
    ok: false,
    fault: { code: 'offline', detail: 'x' },
  })
  const gone: Bridge = { ...open, invoke: () => Promise.reject(new Error('no window')) }
  expect(await safeAsk(gone)('contacts:sync', {})).toEqual({
    ok: false,
    fault: { code: 'internal', detail: null },
  })
})
