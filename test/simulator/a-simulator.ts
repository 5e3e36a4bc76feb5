/** The simulator of a test file: empty before each of its tests, closed after the last. */
import { afterAll, beforeEach } from 'vitest'
import { createSimulator, type SimulatorOptions } from '../../simulator/create-simulator.ts'
import { clientOf } from './client.ts'
import { createReceiver } from './receiver.ts'

/** Nothing takes time in it unless the options say so. */
export async function aSimulator(options: SimulatorOptions = {}) {
  const simulator = await createSimulator({ speed: 0, ...options })
  afterAll(() => simulator.close())
  beforeEach(() => {
    simulator.reset()
  })
  return { simulator, client: clientOf(simulator) }
}

/** One with a receiver of its webhooks. */
export async function aToldSimulator(options: SimulatorOptions = {}) {
  const receiver = await createReceiver()
  // What is registered first is done last.
  afterAll(() => receiver.close())
  const simulated = await aSimulator({ webhookUrl: receiver.url, ...options })
  let before = 0
  beforeEach(() => {
    before = receiver.received.length
  })
  return {
    ...simulated,
    receiver,
    /** What it was sent since the running test began. */
    heard: () => receiver.received.slice(before),
  }
}
