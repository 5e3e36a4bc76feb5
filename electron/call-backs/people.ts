/**
 * Which numbers are one person's, remembered: looking it up asks the contacts, and what somebody else's contact
 * says of a number must be known again when that contact changes.
 */
import { personOf } from '../../shared/call-backs/person.ts'

type Numbers = readonly string[]

export interface People {
  /** Everybody this number was known to be one person with, itself among them. */
  known(number: string): Numbers
  /** Nobody known has two numbers. */
  isEmpty(): boolean
  /**
   * Looks up anew whoever is or was one person with this number. `before`: the groups as they were remembered;
   * `now`: what they are. Each number of the one is in the other.
   */
  regroup(number: string): { readonly before: readonly Numbers[]; readonly now: readonly Numbers[] }
}

export function createPeople(linkedTo: (number: string) => Numbers): People {
  /** Only of more than one number: most people have no second. */
  const groups = new Map<string, Numbers>()
  const known = (number: string): Numbers => groups.get(number) ?? [number]

  /** One set more; those it has a number in common with become one with it. */
  const joined = (parts: readonly Numbers[], more: Numbers): Numbers[] => {
    const touches = (part: Numbers) => part.some((number) => more.includes(number))
    const one = new Set([more, ...parts.filter(touches)].flat())
    return [...parts.filter((part) => !touches(part)), [...one].sort()]
  }

  return {
    known,
    isEmpty: () => groups.size === 0,
    regroup(number) {
      const all = new Set(known(number))
      let now: Numbers[] = []
      for (const one of all) {
        const person = personOf(one, linkedTo)
        now = joined(now, person)
        for (const other of person) for (const more of known(other)) all.add(more)
      }
      const before = new Map([...all].map((one) => [known(one)[0], known(one)]))
      for (const one of all) groups.delete(one)
      for (const group of now) if (group.length > 1) for (const one of group) groups.set(one, group)
      return { before: [...before.values()], now }
    },
  }
}
