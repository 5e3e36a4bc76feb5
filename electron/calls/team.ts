import type { Leg } from '../../shared/events.ts'
import type { TeamMember } from '../../shared/views/follow-ups.ts'
import type { Database } from '../database/database.ts'

interface TeamPhone {
  readonly phone: string
  readonly userId: string | null
  readonly name: string
}

/** Who is who in the team, by phone and by user id: early events name an agent by phone only. */
export interface Team {
  nameOf(leg: Pick<Leg, 'phone' | 'userId' | 'name'>): string | null
  /** Null where nobody told. */
  userIdOf(leg: Pick<Leg, 'phone' | 'userId'>): string | null
  /** True when this was news. */
  learn(members: readonly TeamPhone[]): boolean
  /** Everybody with a user id, by name. */
  members(): TeamMember[]
}

export function openTeam(database: Database): Team {
  return {
    nameOf(leg) {
      if (leg.name) return leg.name
      const row =
        (leg.userId && database.get('SELECT name FROM team WHERE user_id = ?', leg.userId)) ||
        (leg.phone && database.get('SELECT name FROM team WHERE phone = ?', leg.phone))
      return row ? String(row.name) : null
    },
    userIdOf({ phone, userId }) {
      if (userId) return userId
      const row = phone && database.get('SELECT user_id FROM team WHERE phone = ?', phone)
      return row && row.user_id !== null ? String(row.user_id) : null
    },
    learn(members) {
      let isNews = false
      for (const { phone, userId, name } of members) {
        const { changes } = database.run(
          `INSERT INTO team (phone, user_id, name) VALUES (?, ?, ?)
           ON CONFLICT (phone) DO UPDATE SET user_id = coalesce(excluded.user_id, user_id), name = excluded.name
           WHERE name <> excluded.name OR (excluded.user_id IS NOT NULL AND user_id IS NOT excluded.user_id)`,
          phone,
          userId,
          name,
        )
        isNews ||= changes > 0
      }
      return isNews
    },
    members: () =>
      database
        .all(
          `SELECT user_id, min(name) AS name FROM team WHERE user_id IS NOT NULL
           GROUP BY user_id ORDER BY name COLLATE NOCASE, user_id`,
        )
        .map((row) => ({ userId: String(row.user_id), name: String(row.name) })),
  }
}
