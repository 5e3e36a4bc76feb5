/** Which agents there are, by phone and by user id. In memory: every event asks. */
import type { Agent } from '../../shared/relay-protocol.ts'

/** An agent as the journal knows it. */
export interface Member {
  readonly id: number
  readonly agent: Agent
  /** Nothing up to this seq is for this agent. */
  readonly sinceSeq: number
  /** A supervisor gets everything after this seq; null for who is none. */
  readonly supervisorSince: number | null
}

export interface Directory {
  readonly get: (id: number) => Member | undefined
  /** Ids of the agents behind phones and user ids, each once. */
  readonly match: (people: readonly string[]) => number[]
}

export function createDirectory(members: readonly Member[]): Directory {
  const byId = new Map(members.map((member) => [member.id, member]))
  const byPerson = new Map<string, number[]>()
  for (const { id, agent } of members) {
    // Two agents may share a phone, and then both are rung.
    for (const person of [agent.userId, ...agent.phones]) {
      byPerson.set(person, [...(byPerson.get(person) ?? []), id])
    }
  }
  return {
    get: (id) => byId.get(id),
    match(people) {
      const ids: number[] = []
      for (const person of people) {
        for (const id of byPerson.get(person) ?? []) if (!ids.includes(id)) ids.push(id)
      }
      return ids
    },
  }
}
