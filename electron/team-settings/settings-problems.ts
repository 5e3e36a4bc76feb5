import type { z } from 'zod'
import { isRecord } from '../../shared/myoperator/lenient.ts'
import { teamSettingsSchema } from '../../shared/team-settings.ts'

/** Keys of ours: the windows have the words. */
type Problem = 'empty' | 'too-long' | 'too-many' | 'out-of-range' | 'twice' | 'invalid'

function problemOf(issue: z.core.$ZodIssue): Problem {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'empty' : 'out-of-range'
    case 'too_big':
      if (issue.origin === 'array') return 'too-many'
      return issue.origin === 'string' ? 'too-long' : 'out-of-range'
    case 'custom':
      return 'twice'
    default:
      return 'invalid'
  }
}

/** What a list is told apart by: an outcome by its name, a quick reply by its title, a detail by itself. */
function nameOf(entry: unknown): readonly [path: string, name: unknown] {
  if (!isRecord(entry)) return ['', entry]
  return 'title' in entry ? ['.title', entry.title] : ['.name', entry.name]
}

/** The first entry of the list at `path` whose name is there before. */
function repeatedIn(settings: unknown, path: readonly PropertyKey[]): string {
  let list = settings
  for (const key of path) list = Object(list)[key]
  const seen = new Set<string>()
  for (const [index, entry] of (Array.isArray(list) ? list : []).entries()) {
    const [end, name] = nameOf(entry)
    const folded = String(name).trim().toLowerCase()
    if (seen.has(folded)) return `${path.join('.')}.${index}${end}`
    seen.add(folded)
  }
  return path.join('.')
}

/** What is wrong, by path: "outcomes.3.name", "wrapup.reminderMinutes"; null when nothing is. */
export function settingsProblems(settings: unknown): Readonly<Record<string, Problem>> | null {
  const checked = teamSettingsSchema.safeParse(settings)
  if (checked.success) return null
  const problems = checked.error.issues.map((issue) => {
    const problem = problemOf(issue)
    const path = problem === 'twice' ? repeatedIn(settings, issue.path) : issue.path.join('.')
    return [path, problem] as const
  })
  // The first of each path.
  return Object.fromEntries(problems.reverse())
}
