/** Somebody else saved in the meantime: my changes on top of theirs. Pure. */
import type { TeamSettings } from '../../../shared/team-settings.ts'
import { sameData } from '../../lib/same.ts'
import { formOf, outcomeIn, replyIn, type TeamForm } from './team-form.ts'

interface Item {
  readonly key: string
  readonly was: string | null
}

/** How rows of one kind are compared. */
interface Rows<R extends Item> {
  readonly base: readonly R[]
  readonly mine: readonly R[]
  readonly theirs: readonly R[]
  readonly nameOf: (row: R) => string
  readonly same: (a: R, b: R) => boolean
}

/** Mine were added at the end, and the others stand as they stood: then the order is not my doing. */
function isInOrder<R extends Item>({ base, mine }: Rows<R>): boolean {
  const kept = new Set(mine.map(({ was }) => was))
  const before = base.map(({ was }) => was).filter((was) => kept.has(was))
  return mine.every(({ was }, i) => (i < before.length ? was === before[i] : was === null))
}

/**
 * What I changed is as I have it, what I took away is gone, what I did not touch is as they have it. In their order
 * with mine at the end, unless I changed the order: then in mine with theirs at the end.
 */
function mergeRows<R extends Item>(rows: Rows<R>): readonly R[] {
  const { base, mine, theirs, nameOf, same } = rows
  const known = new Map(base.map((row) => [row.was, row]))
  const ofTheirs = new Map(theirs.map((row) => [nameOf(row), row]))
  /** The name under which they may have the same row: what both began with, or what both have added. */
  const sharedName = (row: R): string | null => row.was ?? (known.has(nameOf(row)) ? null : nameOf(row))
  const mineBy = new Map(mine.map((row) => [sharedName(row), row]))
  /** My row for one of theirs by the name both began with: mine where I changed it. */
  const pick = (row: R, their: R | undefined): R | null => {
    const before = known.get(row.was)
    const changed = before === undefined || !same(before, row)
    if (their === undefined) return changed ? { ...row, was: null } : null
    return changed ? { ...row, key: their.key, was: their.was } : their
  }
  const names = new Set<string>()
  const once = (row: R | null): R[] => {
    if (row === null || names.has(row.key)) return []
    names.add(row.key)
    return [row]
  }
  const their = (row: R) => ofTheirs.get(sharedName(row) ?? '')
  const myRows = () => mine.flatMap((row) => once(pick(row, their(row))))
  const theirRows = () =>
    theirs.flatMap((row) => {
      const own = mineBy.get(nameOf(row))
      if (own !== undefined) return once(pick(own, row))
      // They have it and I do not: new to me, or taken away by me.
      return known.has(nameOf(row)) ? [] : once(row)
    })
  return isInOrder(rows) ? [...theirRows(), ...myRows()] : [...myRows(), ...theirRows()]
}

/**
 * @param base what I began from
 * @param mine what I have made of it, not saved
 * @param theirs what was saved meanwhile
 */
export function merge(base: TeamSettings, mine: TeamForm, theirs: TeamSettings): TeamForm {
  const from = formOf(base)
  const to = formOf(theirs)
  const text = (field: 'shortCallSeconds' | 'reminderMinutes' | 'contactField') =>
    mine[field] === from[field] ? to[field] : mine[field]
  return {
    outcomes: mergeRows({
      base: from.outcomes,
      mine: mine.outcomes,
      theirs: to.outcomes,
      nameOf: ({ name }) => name.trim(),
      same: (a, b) => sameData(outcomeIn(a), outcomeIn(b)),
    }),
    shortCallSeconds: text('shortCallSeconds'),
    reminderMinutes: text('reminderMinutes'),
    contactField: text('contactField'),
    replies: mergeRows({
      base: from.replies,
      mine: mine.replies,
      theirs: to.replies,
      nameOf: ({ title }) => title.trim(),
      same: (a, b) => sameData(replyIn(a), replyIn(b)),
    }),
  }
}
