/** Who gets an event: one rule, once for what is pushed as it is journalled and once, in SQL, for a replay. */
import type { Member } from '../agents/directory.ts'

/** In `deliveries`, beside the ids of agents. */
const EVERYONE = 0
/** Marks what supervisors do not get. */
const PERSONAL = -1
/** Clients that asked for the team's one history. */
const TEAM = -2
/** Nothing is for it. */
const NOBODY = -3
export const COMMON_AUDIENCES: readonly number[] = [EVERYONE, PERSONAL, TEAM]

/** Beyond every seq: "a supervisor since never". */
const NEVER = Number.MAX_SAFE_INTEGER

export interface Audience {
  readonly everyone: boolean
  /** For every client that asked for the team's history, beside `agents`. */
  readonly team: boolean
  /** Not for supervisors, except those among `agents`. */
  readonly personal: boolean
  /** Ids of agents; supervisors are not among them, unless it is personal. */
  readonly agents: readonly number[]
}

/** A client: whose it is and what it asked for. */
export interface Reader {
  readonly member: Member
  readonly team: boolean
}

/** Whether what is journalled now is for a client. */
export function gets({ member, team }: Reader, audience: Audience): boolean {
  return (
    audience.everyone ||
    (team && audience.team) ||
    (member.supervisorSince !== null && !audience.personal) ||
    audience.agents.includes(member.id)
  )
}

/** The rows an event has in `deliveries`. */
export function audiencesOf({ everyone, team, personal, agents }: Audience): number[] {
  return [
    ...(everyone ? [EVERYONE] : []),
    ...(team ? [TEAM] : []),
    ...(personal ? [PERSONAL] : []),
    ...agents,
  ]
}

/**
 * The seqs that are for a client, with its `readerValues`. The lists are merged in order of seq, so a page costs
 * a page however long the backlog is, and what stands in several comes once.
 */
export const FOR_READER = `
  SELECT seq FROM deliveries WHERE audience = :agent AND seq > :after
  UNION SELECT seq FROM deliveries WHERE audience = :team AND seq > :after
  UNION SELECT seq FROM deliveries WHERE audience = ${EVERYONE} AND seq > :after
  UNION SELECT seq FROM events WHERE seq > max(:after, :supervisorSince)
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE audience = ${PERSONAL} AND deliveries.seq = events.seq)`

export function readerValues({ member, team }: Reader, after: number) {
  return {
    agent: member.id,
    team: team ? TEAM : NOBODY,
    after: Math.max(after, member.sinceSeq),
    supervisorSince: member.supervisorSince ?? NEVER,
  }
}
