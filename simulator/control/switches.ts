/** What can be switched while the simulator runs, and the controls that do it. */
import type { SendManner } from '../chats/routes.ts'
import type { LogShape } from '../log/routes.ts'
import type { LinkShape } from '../recordings/routes.ts'
import type { World } from '../world.ts'
import * as chatSchemas from './chat-schemas.ts'
import { parse } from './input.ts'
import * as schemas from './schemas.ts'

export interface Switches {
  developersPaths: 'bare' | 'search'
  logShape: LogShape
  linkShape: LinkShape
  usersAvailable: boolean
  ipAllowed: boolean
  outgoing: schemas.Outgoing
  messages: SendManner
}

export const defaultSwitches = (): Switches => ({
  developersPaths: 'bare',
  logShape: 'hits',
  linkShape: 'url',
  usersAvailable: true,
  ipAllowed: true,
  outgoing: schemas.outgoingSchema.parse({}),
  messages: chatSchemas.messagesSchema.parse({}),
})

/** Without what is not given, which stays as it is. */
const given = <T extends object>(change: T) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

export const createSwitchControl = (world: World, switches: Switches) => ({
  throttle(input: unknown) {
    const { on } = parse(schemas.throttleSchema, input)
    world.throttle.set(on)
    return { on }
  },
  developers(input: unknown) {
    const { paths, logShape, linkShape } = parse(schemas.developersSchema, input)
    if (paths) switches.developersPaths = paths
    if (logShape) switches.logShape = logShape
    if (linkShape) switches.linkShape = linkShape
    return {
      paths: switches.developersPaths,
      logShape: switches.logShape,
      linkShape: switches.linkShape,
    }
  },
  recordings(input: unknown) {
    const { expireNow, missing, preparingSeconds, permitted } = parse(schemas.recordingsSchema, input)
    if (expireNow) world.links.expireAll()
    return world.shelf.set({
      ...(missing === undefined ? {} : { missing }),
      ...(preparingSeconds === undefined ? {} : { preparingSeconds }),
      ...(permitted === undefined ? {} : { permitted }),
    })
  },
  messages(input: unknown) {
    switches.messages = parse(chatSchemas.messagesSchema, input)
    return switches.messages
  },
  media(input: unknown) {
    return world.files.set(given(parse(chatSchemas.mediaSchema, input)))
  },
  templates(input: unknown) {
    return world.templates.set(given(parse(chatSchemas.templatesSchema, input)))
  },
  userApi(input: unknown) {
    switches.usersAvailable = parse(schemas.userApiSchema, input).available
    return { available: switches.usersAvailable }
  },
  sourceIp(input: unknown) {
    switches.ipAllowed = parse(schemas.sourceIpSchema, input).allowed
    return { allowed: switches.ipAllowed }
  },
})
