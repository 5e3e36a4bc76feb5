/** What agents wrote about a call in the provider's panel ("call.summary / Comments Object"). */
import type { User } from '../data/team.ts'
import { randomHex } from '../ids.ts'
import { logInstant } from './times.ts'

export interface Comment {
  /** 16 hex digits. */
  readonly id: string
  readonly text: string
  readonly by: User
  /** Null: when the call ended. */
  readonly atMs: number | null
}

/** A comment as it is asked for; `by` null: whoever is said beside it. */
export interface NewComment {
  readonly text: string
  readonly by: User | null
}

/** Posted when the call ends. */
export const commentsOf = (given: readonly NewComment[], fallback: User): readonly Comment[] =>
  given.map(({ text, by }) => ({ id: randomHex(16), text, by: by ?? fallback, atMs: null }))

/** @param endedMs when the call ended */
export const commentBody = (comment: Comment, endedMs: number) => ({
  id: comment.id,
  content: comment.text,
  posted_at: logInstant(comment.atMs ?? endedMs),
  posted_by: {
    uuid: comment.by.userId,
    name: comment.by.name,
    email: comment.by.email ?? '',
    // A number here, though a text in the legs: as in the document's example.
    extension: Number(comment.by.extension),
    contact: comment.by.phone,
  },
})
