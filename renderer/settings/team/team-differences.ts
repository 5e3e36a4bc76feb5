/** What differs between two versions of the team's settings. Pure. */
import type { QuickReply, TeamOutcome, TeamSettings } from '../../../shared/team-settings.ts'
import { sameData } from '../../lib/same.ts'

export type Difference =
  | {
      readonly of: 'outcome'
      readonly how: 'added' | 'changed'
      readonly name: string
      readonly now: TeamOutcome
    }
  | {
      readonly of: 'reply'
      readonly how: 'added' | 'changed'
      readonly name: string
      readonly now: QuickReply
    }
  | { readonly of: 'outcome' | 'reply'; readonly how: 'removed'; readonly name: string }
  | { readonly of: 'order' }
  | { readonly of: 'shortCallSeconds' | 'reminderMinutes'; readonly from: number; readonly to: number }
  | { readonly of: 'contactField'; readonly from: string | null; readonly to: string | null }

function differencesOfRows<T, D>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (item: T) => string,
  say: (how: 'added' | 'changed' | 'removed', item: T) => D,
): D[] {
  const old = new Map(before.map((item) => [nameOf(item), item]))
  const kept = new Set(after.map(nameOf))
  return [
    ...after.flatMap((item) => {
      const was = old.get(nameOf(item))
      if (was === undefined) return [say('added', item)]
      return sameData(was, item) ? [] : [say('changed', item)]
    }),
    ...before.filter((item) => !kept.has(nameOf(item))).map((item) => say('removed', item)),
  ]
}

const namesIn = (all: readonly TeamOutcome[], other: readonly TeamOutcome[]) => {
  const known = new Set(other.map(({ name }) => name))
  return all.map(({ name }) => name).filter((name) => known.has(name))
}

/** From `before` to `after`, outcomes first. */
export function differences(before: TeamSettings, after: TeamSettings): readonly Difference[] {
  const [was, is] = [before.wrapup, after.wrapup]
  const isReordered = !sameData(
    namesIn(before.outcomes, after.outcomes),
    namesIn(after.outcomes, before.outcomes),
  )
  return [
    ...differencesOfRows(
      before.outcomes,
      after.outcomes,
      ({ name }) => name,
      (how, now): Difference =>
        how === 'removed'
          ? { of: 'outcome', how, name: now.name }
          : { of: 'outcome', how, name: now.name, now },
    ),
    ...(isReordered ? [{ of: 'order' } as const] : []),
    ...(['shortCallSeconds', 'reminderMinutes'] as const)
      .filter((of) => was[of] !== is[of])
      .map((of) => ({ of, from: was[of], to: is[of] })),
    ...(was.contactField === is.contactField
      ? []
      : [{ of: 'contactField', from: was.contactField, to: is.contactField } as const]),
    ...differencesOfRows(
      before.quickReplies,
      after.quickReplies,
      ({ title }) => title,
      (how, now): Difference =>
        how === 'removed'
          ? { of: 'reply', how, name: now.title }
          : { of: 'reply', how, name: now.title, now },
    ),
  ]
}
