/** The agents, their tokens and enrolment codes in the relay's database; shared with the command line. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { z } from 'zod'
import { type Agent, agentSchema } from '../../shared/relay-protocol.ts'
import type { Member } from './directory.ts'
import { hashCode, hashSecret, newCode, newToken } from './secrets.ts'

const CODE_LIFE_MS = 48 * 60 * 60 * 1000

export interface NewAgent extends Agent {
  readonly extension: string | null
}

export interface Invitation {
  readonly userId: string
  readonly code: string
  /** ISO 8601 */
  readonly expiresAt: string
}

export interface ListedAgent extends NewAgent {
  readonly createdAt: string
  readonly revokedAt: string | null
  /** How many desktops hold a token. */
  readonly devices: number
}

/** Which device of which agent a token stands for. */
export interface Device {
  readonly tokenId: number
  readonly agentId: number
}

export type AgentStore = ReturnType<typeof createAgentStore>

const rowSchema = z.object({
  id: z.number(),
  user_id: z.string(),
  name: z.string(),
  role: agentSchema.shape.role,
  phones: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
  extension: z.string().nullable(),
  created_at: z.number(),
  revoked_at: z.number().nullable(),
  since_seq: z.number(),
  supervisor_since: z.number().nullable(),
})
type Row = z.infer<typeof rowSchema>
type Raw = Record<string, SQLOutputValue>

const agentOf = ({ user_id, name, role, phones }: Row): Agent => ({ userId: user_id, name, role, phones })
const memberOf = (row: Row): Member => ({
  id: row.id,
  agent: agentOf(row),
  sinceSeq: row.since_seq,
  supervisorSince: row.supervisor_since,
})

export function createAgentStore(db: DatabaseSync, now: () => number) {
  const active = db.prepare('SELECT * FROM agents WHERE revoked_at IS NULL ORDER BY id')
  const byUser = db.prepare('SELECT * FROM agents WHERE user_id = ?')
  const byId = db.prepare('SELECT * FROM agents WHERE id = ? AND revoked_at IS NULL')
  const listed = db.prepare(
    'SELECT *, (SELECT count(*) FROM tokens WHERE agent_id = agents.id) AS devices FROM agents ORDER BY id',
  )
  const head = db.prepare(
    "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS head",
  )
  const insert = db.prepare(
    `INSERT INTO agents (user_id, name, role, phones, extension, created_at, since_seq, supervisor_since)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = db.prepare(
    `UPDATE agents SET name = ?, role = ?, phones = ?, extension = ?, supervisor_since = ?, since_seq = ?,
     revoked_at = NULL WHERE id = ?`,
  )
  const setRevoked = db.prepare('UPDATE agents SET revoked_at = ? WHERE id = ?')
  const dropTokens = db.prepare('DELETE FROM tokens WHERE agent_id = ?')
  const dropCodes = db.prepare('DELETE FROM codes WHERE agent_id = ?')
  const dropOldCodes = db.prepare('DELETE FROM codes WHERE expires_at <= ?')
  const insertCode = db.prepare('INSERT INTO codes (hash, agent_id, expires_at) VALUES (?, ?, ?)')
  const takeCode = db.prepare('DELETE FROM codes WHERE hash = ? AND expires_at > ? RETURNING agent_id')
  const insertToken = db.prepare('INSERT INTO tokens (agent_id, hash, created_at) VALUES (?, ?, ?)')
  const byToken = db.prepare('SELECT id, agent_id FROM tokens WHERE hash = ?')
  const tokenById = db.prepare('SELECT 1 FROM tokens WHERE id = ?')

  const find = (userId: string): Row | null => {
    const row: Raw | undefined = byUser.get(userId)
    return row ? rowSchema.parse(row) : null
  }
  const headSeq = () => Number(head.get()?.head)

  const invited = (agentId: number, userId: string): Invitation => {
    const code = newCode()
    const expiresAt = now() + CODE_LIFE_MS
    dropOldCodes.run(now())
    insertCode.run(hashCode(code), agentId, expiresAt)
    return { userId, code, expiresAt: new Date(expiresAt).toISOString() }
  }

  const save = (agent: NewAgent): number => {
    const { userId, name, role, extension } = agent
    const phones = JSON.stringify(agent.phones)
    const known = find(userId)
    const supervisorSince = role === 'supervisor' ? headSeq() : null
    if (known === null) {
      const { lastInsertRowid } = insert.run(
        userId,
        name,
        role,
        phones,
        extension,
        now(),
        headSeq(),
        supervisorSince,
      )
      return Number(lastInsertRowid)
    }
    const stays = known.revoked_at === null
    const supervises =
      role === 'supervisor' && stays ? (known.supervisor_since ?? supervisorSince) : supervisorSince
    update.run(name, role, phones, extension, supervises, stays ? known.since_seq : headSeq(), known.id)
    return known.id
  }

  return {
    members: (): Member[] => active.all().map((row) => memberOf(rowSchema.parse(row))),

    list: (): ListedAgent[] =>
      listed.all().map((raw) => {
        const row = rowSchema.parse(raw)
        return {
          ...agentOf(row),
          extension: row.extension,
          createdAt: new Date(row.created_at).toISOString(),
          revokedAt: row.revoked_at === null ? null : new Date(row.revoked_at).toISOString(),
          devices: Number(raw.devices),
        }
      }),

    /** Adds an agent, or changes the one with that user id (one that was revoked is let in again). */
    add: (agent: NewAgent): Invitation => transact(db, () => invited(save(agent), agent.userId)),

    /** A further code, for a further or a new device; null when there is no such agent. */
    invite: (userId: string): Invitation | null =>
      transact(db, () => {
        const row = find(userId)
        if (row === null) return null
        if (row.revoked_at !== null) save({ ...agentOf(row), extension: row.extension })
        return invited(row.id, userId)
      }),

    /** Takes the agent's tokens and codes away; false when there is no such agent. */
    revoke: (userId: string): boolean =>
      transact(db, () => {
        const row = find(userId)
        if (row === null) return false
        dropTokens.run(row.id)
        dropCodes.run(row.id)
        if (row.revoked_at === null) setRevoked.run(now(), row.id)
        return true
      }),

    /** Exchanges a code for a token, once; null when the code is wrong, used or expired. */
    enroll: (code: string): { token: string; agent: Agent } | null =>
      transact(db, () => {
        const agentId = takeCode.get(hashCode(code), now())?.agent_id
        const row = agentId === undefined ? undefined : byId.get(agentId)
        if (row === undefined || agentId === undefined) return null
        const token = newToken()
        insertToken.run(agentId, hashSecret(token), now())
        return { token, agent: agentOf(rowSchema.parse(row)) }
      }),

    device: (token: string): Device | null => {
      const row = byToken.get(hashSecret(token))
      return row ? { tokenId: Number(row.id), agentId: Number(row.agent_id) } : null
    },

    holds: (tokenId: number): boolean => tokenById.get(tokenId) !== undefined,
  }
}

function transact<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    db.exec('COMMIT')
    return value
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
