/** GET and PUT /v1/team-settings: what a team decides for all its desks, changed by supervisors. */
import type { FastifyInstance } from 'fastify'
import type { TeamSettingsEvent } from '../../shared/events.ts'
import {
  type TeamSettings,
  teamSettingsRequestSchema,
  type VersionedTeamSettings,
} from '../../shared/team-settings.ts'
import type { AgentEventOptions } from '../agents/agent-event.ts'
import { bodyProblem } from '../problems.ts'

const PATH = '/v1/team-settings'
/** Settings are at most some 160,000 characters, of up to six bytes each as JSON may write them. */
const MAX_SETTINGS_BYTES = 1024 * 1024

export interface TeamSettingsOptions extends AgentEventOptions {
  /** Of the journal. */
  readonly epoch: string
  readonly current: () => VersionedTeamSettings
  readonly now: () => number
}

export function addTeamSettings(app: FastifyInstance, options: TeamSettingsOptions): void {
  const { agentOf, submitOne, epoch, current, now } = options

  app.get(PATH, (request, reply) => {
    if (agentOf(request.headers) === null) return reply.code(401).send({ error: 'sign in again' })
    return reply.send(current())
  })

  app.put(
    PATH,
    {
      bodyLimit: MAX_SETTINGS_BYTES,
      // Before the body is read: a large one is taken from supervisors only.
      onRequest: (request, reply, next) => {
        const agent = agentOf(request.headers)
        if (agent === null) reply.code(401).send({ error: 'sign in again' })
        else if (agent.role !== 'supervisor')
          reply.code(403).send({ error: "only a supervisor can change the team's settings" })
        else next()
      },
    },
    (request, reply) => {
      const agent = agentOf(request.headers)
      if (agent === null) return reply.code(401).send({ error: 'sign in again' })
      const body = teamSettingsRequestSchema.safeParse(request.body)
      if (!body.success) return reply.code(400).send(bodyProblem(body.error))
      const conflict = () =>
        reply.code(409).send({ error: 'somebody changed the settings meanwhile', current: current() })
      if (body.data.version !== current().version) return conflict()
      const event = settingsEvent(epoch, body.data, agent.name, new Date(now()).toISOString())
      submitOne(event, (outcome) => {
        if (!outcome.ok)
          return reply.code(503).send({ error: 'the settings could not be stored: send them again' })
        return outcome.value.accepted > 0 ? reply.send(event.payload) : conflict()
      })
      return reply
    },
  )
}

/** Two changes of one version are two events of one id, and the journal takes the first. */
function settingsEvent(
  epoch: string,
  from: { readonly version: number; readonly settings: TeamSettings },
  updatedBy: string,
  at: string,
): TeamSettingsEvent {
  const version = from.version + 1
  return {
    type: 'team-settings',
    eventId: `team-settings-${epoch}-${version}`,
    at,
    sessionId: null,
    customer: null,
    line: null,
    direction: null,
    legacy: false,
    payload: { version, updatedAt: at, updatedBy, settings: from.settings },
  }
}
