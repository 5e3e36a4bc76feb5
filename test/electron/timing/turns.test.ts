import { expect, test } from 'vitest'
import { createTurns } from '../../../electron/timing/turns.ts'

const never = () => new AbortController().signal

test('so many at a time, the others in order; a turn is left once', async () => {
  const turns = createTurns(2)
  const order: string[] = []
  const [first, second] = [await turns.take(never()), await turns.take(never())]
  const third = turns.take(never()).then(() => order.push('third'))
  const fourth = turns.take(never()).then(() => order.push('fourth'))
  first?.()
  first?.()
  await third
  expect(order).toEqual(['third'])
  second?.()
  await fourth
  expect(order).toEqual(['third', 'fourth'])
})

test('who gives up waiting takes no turn from the others', async () => {
  const turns = createTurns(1)
  const leave = await turns.take(never())
  const stopper = new AbortController()
  const gone = turns.take(stopper.signal)
  const next = turns.take(never())
  stopper.abort()
  expect(await gone).toBeNull()
  expect(await turns.take(stopper.signal)).toBeNull()
  leave?.()
  expect(await next).not.toBeNull()
})
