/**
 * The provider's temporary links to recordings, fetched when somebody plays one and kept in memory only. A link
 * is renewed when it is about to end, or when whoever used it says that it did not work.
 */
import type { Result } from '../../shared/ipc.ts'

export interface LinksOptions {
  /** Asks the provider (GET recordings/link). */
  readonly linkFor: (file: string) => Promise<Result<string>>
  /** ms since 1970 */
  readonly now: () => number
}

/** Valid for 24 h (reference.md, "Get Recording Link"); a few minutes less, for the way there. */
const VALID_MS = 24 * 60 * 60_000 - 5 * 60_000

interface Kept {
  readonly asked: number
  readonly link: Promise<Result<string>>
}

export function createLinks({ linkFor, now }: LinksOptions) {
  const kept = new Map<string, Kept>()

  const ask = (file: string): Promise<Result<string>> => {
    const entry: Kept = { asked: now(), link: linkFor(file) }
    kept.set(file, entry)
    const forget = () => {
      if (kept.get(file) === entry) kept.delete(file)
    }
    // What failed is asked again by whoever needs it next.
    entry.link.then((answer) => {
      if (!answer.ok) forget()
    }, forget)
    return entry.link
  }

  return {
    /** Whoever asks while the provider is being asked gets the same answer. */
    get(file: string): Promise<Result<string>> {
      const entry = kept.get(file)
      return entry && now() - entry.asked < VALID_MS ? entry.link : ask(file)
    },
    /** That link did not work: the next `get` asks anew, unless somebody has done so already. */
    async usedUp(file: string, link: string): Promise<void> {
      const entry = kept.get(file)
      if (!entry) return
      const answer = await entry.link
      if (answer.ok && answer.value === link && kept.get(file) === entry) kept.delete(file)
    },
  }
}

export type Links = ReturnType<typeof createLinks>
