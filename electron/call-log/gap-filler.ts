/**
 * Fills what the relay's events cannot tell from the provider's log: the weeks before this desk's first day, what the
 * relay has forgotten, and outages long enough for the provider to have given up on its webhooks (it retries for
 * about 90 s; field notes). In the background, after everything else, and going on over a restart.
 *
 * An account without a log to search is nothing to complain of: it is asked again hours later.
 */
import type { CallLogView } from '../../shared/views/call-log.ts'
import type { DevelopersApi } from '../api/developers.ts'
import type { Clock } from '../api/rate-limit.ts'
import type { Meta } from '../database/meta.ts'
import { type Gap, openGaps } from './gaps.ts'
import type { History } from './history.ts'
import { readLog } from './log-reader.ts'

interface GapFillerOptions {
  readonly api: Pick<DevelopersApi, 'searchCalls'>
  readonly meta: Meta
  readonly history: Pick<History, 'keep'>
  /** Of timers. */
  readonly clock: Clock
  readonly now: () => Date
  /** Relay clock minus this machine's, ms: the relay's is nearer to the provider's. */
  readonly clockOffsetMs: () => number
  readonly random: () => number
  /** When the first of the calls without an end began, of those heard of since then. */
  readonly earliestOpen: (since: string) => string | null
  /** The progress is not what it was. */
  readonly onChange: () => void
  /** A page has been read. */
  readonly onRead: () => void
  readonly onFailure: (error: unknown) => void
}

export interface GapFiller {
  /** This desk was not connected in this time, on this machine's clock, ISO. */
  outage(from: string, until: string): void
  /** The relay cannot replay what came after this instant, ISO; null = it is not known since when. */
  reset(since: string | null): void
  view(): CallLogView['gap']
  start(): void
  stop(): void
}

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
/** Shorter outages lose nothing: the provider sends its webhooks again. */
const SHORTEST_OUTAGE_MS = 90 * SECOND_MS
/** Calls that had begun before it and whose events fell into it. */
const MARGIN_MS = 5 * MINUTE_MS
/** The longest call, and the longest that one without an end is believed in. */
const LONGEST_CALL_MS = 95 * MINUTE_MS
/** As long as the relay keeps events. */
const FURTHEST_MS = 30 * 24 * HOUR_MS
/** Of one gap; the newest come first. */
const MOST_CALLS = 5_000
/** A team's desks come back together: they do not all ask in the same second. */
const JITTER_MS = 20 * SECOND_MS
const NO_LOG_MS = 6 * HOUR_MS
const BAD_TOKEN_MS = HOUR_MS
const FIRST_RETRY_MS = MINUTE_MS
const LONGEST_RETRY_MS = 30 * MINUTE_MS

const BEGUN = 'call-log.begun'

export function createGapFiller(options: GapFillerOptions): GapFiller {
  const { api, meta, history, clock, now, onChange } = options
  const gaps = openGaps(meta)
  const stopping = new AbortController()
  /** Nobody is told of a log that is not there. */
  let isSilent = true
  let waitingUntil: string | null = null
  let running = false
  let failures = 0
  let wake = () => {}

  const iso = (ms: number) => new Date(ms).toISOString()
  const relayNow = () => now().getTime() + options.clockOffsetMs()

  const waits = (ms: number) => {
    waitingUntil = ms > 0 ? iso(now().getTime() + ms) : null
    onChange()
  }

  /** Ends early when there is a new reason to try. */
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const callOff = clock.after(ms, () => wake())
      wake = () => {
        callOff()
        wake = () => {}
        resolve()
      }
    })

  const fill = async (gap: Gap) => {
    const ended = await readLog({
      api,
      search: { from: gap.from, to: gap.until, text: '', expression: '' },
      from: gap.reached,
      until: MOST_CALLS,
      turn: () => ({ urgency: 'background', signal: stopping.signal, onWait: waits }),
      onPage: async (page, reached) => {
        isSilent = false
        failures = 0
        waitingUntil = null
        await history.keep(page)
        if (stopping.signal.aborted) return
        gaps.reach(reached)
        options.onRead()
      },
    })
    return ended.kind
  }

  /** ms until the next try; 0 = the gap is filled. */
  const restOf = (kind: Awaited<ReturnType<typeof fill>>): number => {
    switch (kind) {
      case 'ended':
      case 'aborted':
        return 0
      case 'none':
        return NO_LOG_MS
      case 'bad-token':
      case 'bad-expression':
        return BAD_TOKEN_MS
      case 'unavailable':
        failures += 1
        return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1))
    }
  }

  const run = async () => {
    await rest(options.random() * JITTER_MS)
    for (let gap = gaps.first(); gap !== null && !stopping.signal.aborted; gap = gaps.first()) {
      const kind = await fill(gap)
      if (stopping.signal.aborted) return
      const ms = restOf(kind)
      if (ms === 0) gaps.close()
      else if (kind === 'none') isSilent = true
      waits(ms)
      if (ms > 0) await rest(ms)
    }
  }

  const begin = () => {
    if (running) return wake()
    if (gaps.first() === null || stopping.signal.aborted) return
    running = true
    run()
      .catch(options.onFailure)
      .finally(() => {
        running = false
        onChange()
      })
  }

  const add = (from: number, until: number) => {
    const first = Math.max(from, relayNow() - FURTHEST_MS)
    if (first >= until) return
    gaps.add({ from: iso(first), until: iso(until) })
    begin()
  }

  return {
    outage(from, until) {
      const [begins, ends] = [Date.parse(from), Date.parse(until)].map((ms) => ms + options.clockOffsetMs())
      if (begins === undefined || ends === undefined || ends - begins <= SHORTEST_OUTAGE_MS) return
      const open = options.earliestOpen(iso(begins - LONGEST_CALL_MS))
      add(Math.min(begins - MARGIN_MS, open === null ? begins : Date.parse(open)), ends)
    },
    reset(since) {
      const from = since === null ? relayNow() - FURTHEST_MS : Date.parse(since) - MARGIN_MS
      add(from, relayNow())
    },
    view() {
      const gap = gaps.first()
      if (gap === null || isSilent) return null
      const { read, total } = gap.reached
      return {
        from: gap.from,
        until: gap.until,
        read,
        total: total === null ? null : Math.min(total, MOST_CALLS),
        waitingUntil,
      }
    },
    start() {
      if (meta.get(BEGUN) !== null) return begin()
      meta.set(BEGUN, now().toISOString())
      add(relayNow() - FURTHEST_MS, relayNow())
    },
    stop() {
      stopping.abort()
      wake()
    },
  }
}
