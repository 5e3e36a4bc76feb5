/** Choosing an outcome: level 1 from what is offered, then level 2 where the outcome has one. Pure. */
import type { TeamOutcome } from '../../shared/team-settings.ts'
import type { WrapUpDraft } from '../../shared/views/wrapups.ts'
import { KEYED } from './keys.ts'

type Outcome = WrapUpDraft['outcome']

export interface Chosen {
  /** Null: nothing is chosen, or what was chosen is not on offer any more. */
  readonly outcome: TeamOutcome | null
  readonly detail: string | null
}

export function chosenOf(offered: readonly TeamOutcome[], [name, detail]: Outcome): Chosen {
  const outcome = offered.find((one) => one.name === name) ?? null
  return { outcome, detail: outcome?.details.find((one) => one === detail) ?? null }
}

/** What is saved of a choice: nothing that is not on offer. */
export function outcomeOf({ outcome, detail }: Chosen): Outcome {
  if (outcome === null) return []
  return detail === null ? [outcome.name] : [outcome.name, detail]
}

/** After a digit: of the details once an outcome with details is chosen, else of the outcomes. */
export function chooseByDigit(offered: readonly TeamOutcome[], now: Outcome, digit: number): Outcome | null {
  const { outcome } = chosenOf(offered, now)
  if (outcome !== null && outcome.details.length > 0) {
    const detail = outcome.details[digit - 1]
    return detail === undefined ? null : [outcome.name, detail]
  }
  const chosen = offered[digit - 1]
  return chosen === undefined ? null : [chosen.name]
}

/** After Backspace: the detail goes first, then the outcome; null when there is nothing to take back. */
export function stepBack(offered: readonly TeamOutcome[], now: Outcome): Outcome | null {
  const { outcome, detail } = chosenOf(offered, now)
  if (outcome === null) return null
  return detail === null ? [] : [outcome.name]
}

/** The key of the choice at this place, from 0; null where there is none. */
export const keyAt = (place: number): string | null => (place < KEYED ? String(place + 1) : null)
