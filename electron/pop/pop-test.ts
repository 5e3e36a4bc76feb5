/**
 * "Test my pop-up": a synthetic event goes the way of a webhook, through the relay back to this desk's pop
 * window, and is timed until that has painted. It is no call: nothing of it is stored or counted.
 */
import type { TestEvent } from '../../shared/events.ts'
import type { FaultCode, Result } from '../../shared/ipc.ts'
import type { CallCard } from '../../shared/views/desk.ts'
import type { PopTest } from '../../shared/views/pop.ts'
import { fail, ok } from '../result.ts'

interface PopTestOptions {
  /** Asks the relay for the event whose eventId is `id`. */
  readonly request: (id: string) => Promise<Result<null>>
  readonly newId: () => string
  /** ms, monotonic. */
  readonly monotonic: () => number
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  /** The card came, went, or its pop is to be shown. */
  readonly onChange: () => void
  /** How long the event may take to come back. */
  readonly lostMs?: number
  /** How long the pop may take to paint. */
  readonly paintMs?: number
  /** How long the card stays after its paint. */
  readonly keptMs?: number
}

export interface PopTester {
  /**
   * Fails with `test-lost` when the event does not come back, `pop-blocked` when the window does not paint, or
   * with what the request failed with. One at a time: a second run waits for the first.
   */
  run(): Promise<Result<PopTest>>
  /** A test event came live; one of another run or another desk is nobody's. */
  arrived(event: TestEvent, receivedAt: string): void
  /** The pop window has painted this card. */
  painted(cardId: string): void
  /** The card to show, besides the calls. */
  card(): CallCard | null
  /** True when this was the test's card. */
  dismiss(cardId: string): boolean
  /** The desk ends: so does what is under way. */
  stop(): void
}

interface Run {
  readonly id: string
  readonly startedAt: number
  readonly result: Promise<Result<PopTest>>
  readonly finish: (result: Result<PopTest>) => void
  isOver: boolean
  /** Relay's clock, ISO; null until the event has come back. */
  receivedAt: string | null
}

const LOST_MS = 10_000
const PAINT_MS = 3_000
const KEPT_MS = 6_000

const cardOf = (id: string, receivedAt: string): CallCard => ({
  id,
  kind: 'test',
  phase: 'ringing',
  status: 'ringing',
  names: [],
  number: '',
  numberText: '',
  dialable: false,
  line: null,
  department: null,
  place: null,
  hunting: [],
  pickedUpBy: null,
  mine: true,
  history: false,
  startedAt: receivedAt,
  answeredAt: null,
  endedAt: null,
  talkSeconds: null,
  callOfWeek: 1,
  last: null,
  note: '',
  problem: null,
  unconfirmed: false,
  canRetry: false,
})

export function createPopTest(options: PopTestOptions): PopTester {
  const { lostMs = LOST_MS, paintMs = PAINT_MS, keptMs = KEPT_MS } = options
  let current: Run | null = null
  let shown: CallCard | null = null
  let timer: NodeJS.Timeout | undefined

  const after = (ms: number, work: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(work, ms)
  }

  const hide = () => {
    clearTimeout(timer)
    if (shown === null) return
    shown = null
    options.onChange()
  }

  const end = (run: Run, result: Result<PopTest>) => {
    if (run.isOver) return
    run.isOver = true
    run.finish(result)
    if (!result.ok) hide()
  }

  const give = (run: Run, code: FaultCode) => () => end(run, fail(code))

  const measure = (run: Run): PopTest => {
    const onRelay = options.now().getTime() + options.clockOffsetMs()
    return {
      totalMs: Math.max(0, Math.round(options.monotonic() - run.startedAt)),
      relayToPopMs: Math.max(0, Math.round(onRelay - Date.parse(run.receivedAt ?? ''))) || 0,
    }
  }

  const painted = (cardId: string) => {
    const run = current
    if (run === null || run.id !== cardId || run.isOver || run.receivedAt === null) return
    end(run, ok(measure(run)))
    after(keptMs, hide)
  }

  const begin = (): Run => {
    const { promise, resolve } = Promise.withResolvers<Result<PopTest>>()
    const id = options.newId()
    return {
      id,
      startedAt: options.monotonic(),
      result: promise,
      finish: resolve,
      isOver: false,
      receivedAt: null,
    }
  }

  return {
    run() {
      if (current !== null && !current.isOver) return current.result
      hide()
      const run = begin()
      current = run
      after(lostMs, give(run, 'test-lost'))
      options
        .request(run.id)
        .catch(() => fail('internal'))
        .then((asked) => {
          // The event may have been quicker than the answer; then the answer says nothing more.
          if (!asked.ok && run.receivedAt === null) end(run, asked)
        })
      return run.result
    },
    arrived(event, receivedAt) {
      const run = current
      if (run === null || run.id !== event.eventId || run.isOver || run.receivedAt !== null) return
      run.receivedAt = receivedAt
      shown = cardOf(run.id, receivedAt)
      after(paintMs, give(run, 'pop-blocked'))
      options.onChange()
    },
    painted,
    card: () => shown,
    dismiss(cardId) {
      if (shown?.id !== cardId) return false
      // Who can dismiss it has seen it.
      painted(cardId)
      hide()
      return true
    },
    stop() {
      clearTimeout(timer)
      shown = null
      if (current !== null) end(current, fail('offline'))
    },
  }
}
