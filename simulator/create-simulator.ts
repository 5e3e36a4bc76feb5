/** A MyOperator account in a box: its three REST APIs, its webhooks, and a control interface, on one port. */
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Account } from '../shared/account.ts'
import { campaignRoutes } from './campaigns/routes.ts'
import { messageRoutes } from './chats/routes.ts'
import { contactRoutes } from './contacts/routes.ts'
import { failure } from './contacts/view.ts'
import type { Control } from './control/api.ts'
import { mannerOf } from './control/call-control.ts'
import { createControl } from './control/control.ts'
import { controlRoutes } from './control/routes.ts'
import { defaultSwitches, type Switches } from './control/switches.ts'
import { accountAt, CREDENTIALS, type Urls } from './data/account.ts'
import { acceptBodies } from './http/bodies.ts'
import { checkDevelopersToken, checkObdKey, checkPublicApi } from './http/credentials.ts'
import { installFaults } from './http/faults.ts'
import { recordRequests } from './http/recorder.ts'
import { randomHex, uuidFrom } from './ids.ts'
import { logRoutes } from './log/routes.ts'
import { fileRoutes } from './media/routes.ts'
import { uploadRoutes } from './media/upload.ts'
import { obdRoutes } from './obd/routes.ts'
import { linkRoutes, MEDIA, mediaRoutes } from './recordings/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { userRoutes } from './users/routes.ts'
import { createWorld, type World, type WorldOptions } from './world.ts'

const CONTROL = '/_control'
/** Room for a large seed. */
const BODY_LIMIT = 64 * 1024 * 1024

export interface SimulatorOptions extends Partial<Omit<WorldOptions, 'origin'>> {
  /** 0, the default: any free one. */
  readonly port?: number
  readonly host?: string
}

interface SimulatorUser {
  readonly userId: string
  readonly name: string
  readonly phone: string
  readonly extension: string
}

export interface Simulator extends Control {
  readonly url: string
  readonly urls: Urls
  /** Every credential it accepts, as the set-up file has them. */
  readonly account: Account
  /** The team, to make the relay's agents from. */
  readonly users: readonly SimulatorUser[]
  close(): Promise<void>
}

const publicApi = (world: World, switches: Switches) => async (app: FastifyInstance) => {
  app.addHook(
    'preHandler',
    checkPublicApi(() => switches.ipAllowed),
  )
  app.setErrorHandler<FastifyError>((error, _request, reply) =>
    reply.code(error.statusCode ?? 500).send(failure(String(error.statusCode ?? 500), error.message)),
  )
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(failure('404', 'Not found.')))
  contactRoutes(app, world.contacts, CREDENTIALS.companyId)
  templateRoutes(app, world.templates, world.files)
  campaignRoutes(app, world.campaigns)
  uploadRoutes(app, world.files)
  messageRoutes(app, {
    contacts: world.contacts,
    inbox: world.inbox,
    templates: world.templates.list,
    media: { find: world.files.byId, link: world.linkTo },
    manner: () => switches.messages,
    keyOwner: world.users.find(({ roleId }) => roleId === '1')?.userId ?? '',
  })
}

const obd = (world: World, switches: Switches) => async (app: FastifyInstance) => {
  app.addHook('preHandler', checkObdKey)
  app.setErrorHandler<FastifyError>((error, _request, reply) =>
    reply.code(error.statusCode ?? 500).send({ message: 'Invalid request body' }),
  )
  obdRoutes(app, {
    users: world.users,
    references: world.references,
    isIpAllowed: () => switches.ipAllowed,
    newRequestId: () => uuidFrom(randomHex),
    placeCall: (request, requestId) => {
      world.switchboard.outgoing(request, requestId, mannerOf(world.users, switches.outgoing, request.user))
    },
  })
}

/** Live accounts answer on the bare paths or under /search, never on both (field notes). */
const developers =
  (world: World, switches: Switches, paths: Switches['developersPaths']) => async (app: FastifyInstance) => {
    app.addHook('preHandler', async (_request, reply) => {
      if (switches.developersPaths !== paths) return reply.code(404).send({ message: 'Not Found' })
      if (!world.throttle.admit()) {
        return reply.code(429).send({ status: 'error', code: 429, message: 'Too many requests.' })
      }
    })
    app.addHook('preHandler', checkDevelopersToken)
    logRoutes(app, {
      log: world.log,
      contacts: world.contacts,
      companyId: CREDENTIALS.companyId,
      shape: () => switches.logShape,
    })
    linkRoutes(app, { shelf: world.shelf, links: world.links, shape: () => switches.linkShape })
    app.register(async (users) => {
      // A plan without the user API: whoever is let in finds nothing there.
      users.addHook('preHandler', async (_request, reply) =>
        switches.usersAvailable ? undefined : reply.code(404).send({ message: 'Not Found' }),
      )
      userRoutes(users, world.users, CREDENTIALS.companyId)
    })
  }

const urlsAt = (url: string): Urls => ({
  publicApi: `${url}/publicapi`,
  obd: `${url}/obd-api-v1`,
  developers: `${url}/developers`,
  control: `${url}${CONTROL}`,
})

export const createSimulator = async (options: SimulatorOptions = {}): Promise<Simulator> => {
  const clock = options.clock ?? Date.now
  let origin = ''
  const world = createWorld({
    webhookUrl: options.webhookUrl ?? null,
    webhookAuth: options.webhookAuth ?? { kind: 'none' },
    speed: options.speed ?? 1,
    clock,
    origin: () => origin,
  })
  const switches = defaultSwitches()
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    // The name of a recording is longer than the router takes by itself.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
  })
  acceptBodies(app)
  const recorder = recordRequests(app, CONTROL, clock)
  const faults = installFaults(app, CONTROL)
  const control = createControl(world, switches, faults, recorder)

  app.register(publicApi(world, switches), { prefix: '/publicapi' })
  app.register(obd(world, switches), { prefix: '/obd-api-v1' })
  app.register(developers(world, switches, 'bare'), { prefix: '/developers' })
  app.register(developers(world, switches, 'search'), { prefix: '/developers/search' })
  app.register(async (child) => mediaRoutes(child, world), { prefix: MEDIA })
  app.register(async (child) => fileRoutes(child, world), { prefix: MEDIA })
  app.register(async (child) => controlRoutes(child, control), { prefix: CONTROL })

  const url = await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' })
  origin = url
  const urls = urlsAt(url)
  return {
    ...control,
    url,
    urls,
    account: accountAt(urls),
    users: world.users.map(({ userId, name, phone, extension }) => ({ userId, name, phone, extension })),
    async close() {
      world.player.reset()
      world.outbox.reset()
      world.sender.reset()
      await app.close()
    },
  }
}
