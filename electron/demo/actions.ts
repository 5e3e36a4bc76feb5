/** What "Demo controls" make happen. The agent of a demo has no phone to pick up: the script does it. */
import type { DemoAction } from '../../shared/ipc.ts'
import type { Simulator } from '../../simulator/create-simulator.ts'

/** Long enough to read the pop, short enough to wait for. Seconds. */
const RING = 6
const TALK = 20
/** How long a colleague talks before passing the call on. */
const FIRST_TALK = 8

/** Nobody waits longer for an answer. */
const RECENT_MS = 10 * 60_000

/** Whom the agent has written to just now, and who has not answered yet: the demo goes on where one looks. */
function whoIsAwaited(simulator: Simulator): string | undefined {
  const heard = new Set<string>()
  for (const { customer, direction, createdAt } of simulator.sentMessages().toReversed()) {
    if (Date.now() - Date.parse(createdAt) > RECENT_MS) return undefined
    if (direction === 'outgoing' && !heard.has(customer)) return customer
    heard.add(customer)
  }
  return undefined
}

/**
 * Resolves once it has begun; calls go on by themselves, several of them side by side.
 *
 * @param me a user id
 * @param colleague another one, who is asked after me, or before me when the call is passed on
 */
export async function act(
  simulator: Simulator,
  me: string,
  colleague: string,
  action: DemoAction,
): Promise<void> {
  switch (action) {
    case 'ring-me':
      simulator.incomingCall({
        hunt: [me, colleague],
        answeredBy: me,
        ringSeconds: RING,
        talkSeconds: TALK,
      })
      return
    case 'miss-a-call':
      simulator.incomingCall({ hunt: [me], ringSeconds: RING })
      return
    case 'transfer':
      simulator.incomingCall({
        hunt: [colleague],
        answeredBy: colleague,
        ringSeconds: RING,
        talkSeconds: FIRST_TALK,
        transferTo: me,
      })
      return
    case 'customer-writes': {
      const from = whoIsAwaited(simulator)
      await simulator.customerWrites(from === undefined ? { to: me } : { from })
    }
  }
}
