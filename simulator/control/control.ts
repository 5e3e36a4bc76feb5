/**
 * The control interface as functions: what tests, the demo and the benches make the account do. Each
 * checks what it is given, and throws a ControlError that says what is wrong with it.
 */
import type { User } from '../data/team.ts'
import type { Faults } from '../http/faults.ts'
import type { Recorder } from '../http/recorder.ts'
import { formatOf } from '../webhooks/encode.ts'
import type { World } from '../world.ts'
import type { UncheckedControl } from './api.ts'
import { createCallControl } from './call-control.ts'
import { createChatControl } from './chat-control.ts'
import { createDemoControl } from './demo-control.ts'
import { ControlError, parse } from './input.ts'
import * as schemas from './schemas.ts'
import { createSeedControl } from './seed-control.ts'
import { createSwitchControl, defaultSwitches, type Switches } from './switches.ts'

export const createControl = (
  world: World,
  switches: Switches,
  faults: Faults,
  recorder: Recorder,
): UncheckedControl => {
  const userNamed = (userId: string): User => {
    const user = world.users.find((one) => one.userId === userId)
    if (!user) throw new ControlError(400, `No such user: ${userId}`)
    return user
  }
  const userOr = (userId: string | undefined): User => userNamed(userId ?? world.users[0]?.userId ?? '')
  const demo = createDemoControl(world, userOr)

  return {
    ...createCallControl(world, switches, userNamed),
    ...createSwitchControl(world, switches),
    ...createChatControl({ world, switches, userOr, anything: demo.anything }),
    async emit(input) {
      if (!world.hasWebhookUrl) throw new ControlError(409, 'No webhook address is set')
      const asked = parse(schemas.emitSchema, input)
      return world.sender.attempt(asked.event, formatOf(asked.contentType, asked.nested))
    },
    fault(input) {
      faults.add(parse(schemas.faultSchema, input))
      return { faults: faults.count }
    },
    seedDemo: demo.seed,
    ...createSeedControl(world, userNamed),
    requests: () => recorder.list(),
    state: () => {
      const calls = world.player.playing()
      return {
        users: world.users,
        lines: world.lines,
        departments: world.departments,
        calls,
        counts: {
          contacts: world.contacts.size,
          conversations: world.conversations.size,
          messages: world.messages.size,
          campaigns: world.campaigns.size,
          demo: demo.counts(),
          calls: calls.length,
          log: world.log.size,
          requests: recorder.list().length,
          faults: faults.count,
          webhooks: world.sender.counts(),
        },
      }
    },
    reset() {
      world.player.reset()
      world.outbox.reset()
      world.sender.reset()
      world.contacts.clear()
      world.log.clear()
      world.shelf.reset()
      world.links.expireAll()
      world.conversations.clear()
      world.messages.clear()
      world.held.reset()
      world.files.reset()
      world.templates.reset()
      world.campaigns.clear()
      demo.reset()
      world.references.reset()
      world.throttle.set(false)
      faults.reset()
      recorder.reset()
      Object.assign(switches, defaultSwitches())
      return { reset: true }
    },
  }
}
