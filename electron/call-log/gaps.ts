/** Ranges of time in which calls may be missing, kept over a restart, each with how far it has been filled. */
import { z } from 'zod'
import { earliest, latest } from '../../shared/calls/facts.ts'
import type { Meta } from '../database/meta.ts'
import type { Reached } from './log-reader.ts'

export interface Gap {
  /** ISO, of the beginning of calls. */
  readonly from: string
  readonly until: string
  readonly reached: Reached
}

export interface Gaps {
  /** The one that is being filled, or is next. */
  first(): Gap | null
  /** One more; joined with those not yet begun that it touches. */
  add(gap: Pick<Gap, 'from' | 'until'>): void
  reach(reached: Reached): void
  /** The first is filled. */
  close(): void
}

const KEY = 'call-log.gaps'
const NOTHING: Reached = { offset: 0, read: 0, total: null, done: false }
/** A link that comes and goes all day makes many small ones; beyond so many the oldest become one. */
const MOST = 20

const schema = z.array(
  z.object({
    from: z.string(),
    until: z.string(),
    reached: z.object({
      offset: z.number(),
      read: z.number(),
      total: z.number().nullable(),
      done: z.boolean(),
    }),
  }),
)

function read(text: string | null): readonly Gap[] {
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

const touch = (a: Pick<Gap, 'from' | 'until'>, b: Pick<Gap, 'from' | 'until'>) =>
  a.from <= b.until && b.from <= a.until
const joined = (a: Pick<Gap, 'from' | 'until'>, b: Pick<Gap, 'from' | 'until'>): Gap => ({
  from: earliest(a.from, b.from) ?? a.from,
  until: latest(a.until, b.until) ?? a.until,
  reached: NOTHING,
})

export function openGaps(meta: Meta): Gaps {
  let all = read(meta.get(KEY))

  const keep = (next: readonly Gap[]) => {
    all = next
    if (all.length === 0) meta.delete(KEY)
    else meta.set(KEY, JSON.stringify(all))
  }

  return {
    first: () => all[0] ?? null,
    add(gap) {
      const fresh = (other: Gap) => other.reached.read === 0
      const met = all.filter((other) => fresh(other) && (touch(other, gap) || all.length >= MOST))
      const whole = met.reduce(joined, { ...gap, reached: NOTHING })
      keep([...all.filter((other) => !met.includes(other)), whole])
    },
    reach: (reached) => keep(all.map((gap, index) => (index === 0 ? { ...gap, reached } : gap))),
    close: () => keep(all.slice(1)),
  }
}
