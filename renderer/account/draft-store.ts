/** The window's side of the set-up by hand: what is typed, until main has kept it. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Fault } from '../../shared/ipc.ts'
import type { CheckGroup, SetupDraft, SetupField } from '../../shared/views/setup.ts'
import type { Ask } from '../bridge.ts'
import { type Typed, unsaved } from './draft.ts'

interface DraftState {
  /** Null until main has answered. */
  readonly draft: SetupDraft | null
  readonly typed: Typed
  /** Why reading or keeping did not work. */
  readonly fault: Fault | null
  readonly checking: CheckGroup | null
  /** Why a test could not be made at all. */
  readonly checkFaults: Readonly<Partial<Record<CheckGroup, Fault>>>
}

export interface DraftStore extends StoreApi<DraftState> {
  readonly read: () => Promise<SetupDraft | null>
  /** Has main keep it as it comes: an app that is quit does not wait for a field to be left. */
  readonly type: (field: SetupField, text: string) => void
  /** The fields are left: main keeps the rest, and a secret leaves this window. False when main refused. */
  readonly keep: () => Promise<boolean>
  /** Keeps, then tests a group. */
  readonly check: (group: CheckGroup) => Promise<void>
  /** Throws everything away. */
  readonly discard: () => Promise<boolean>
}

const EMPTY: DraftState = { draft: null, typed: {}, fault: null, checking: null, checkFaults: {} }

export function createDraftStore(ask: Ask): DraftStore {
  const store = createStore<DraftState>(() => EMPTY)
  // One after the other: leaving a field and pressing a button both keep, and the second finds nothing to do.
  let queue: Promise<boolean> = Promise.resolve(true)
  /** What main has of the fields that still show what was typed. */
  let told: Typed = {}

  const read = async () => {
    const answer = await ask('setup:read', {})
    store.setState(answer.ok ? { draft: answer.value, fault: null } : { fault: answer.fault })
    return answer.ok ? answer.value : null
  }

  const send = async (left: boolean): Promise<boolean> => {
    const { draft, typed } = store.getState()
    if (draft === null) return false
    const fields = unsaved(draft, typed, told, left)
    if (Object.keys(fields).length > 0) {
      const answer = await ask('setup:save', { fields })
      if (!answer.ok) {
        store.setState({ fault: answer.fault })
        return false
      }
      told = { ...told, ...fields }
      store.setState({ draft: answer.value, fault: null })
    }
    if (!left) return true
    // What was typed on meanwhile is not kept yet.
    const still = (field: string) =>
      store.getState().typed[field as SetupField] !== typed[field as SetupField]
    const withoutLeft = (texts: Typed): Typed =>
      Object.fromEntries(Object.entries(texts).filter(([field]) => still(field)))
    told = withoutLeft(told)
    store.setState((now) => ({ fault: null, typed: withoutLeft(now.typed) }))
    return true
  }

  const queued = (left: boolean) => {
    queue = queue.then(() => send(left))
    return queue
  }
  const keep = () => queued(true)

  const check = async (group: CheckGroup) => {
    if (store.getState().checking !== null) return
    store.setState({ checking: group })
    if (await keep()) {
      const answer = await ask('setup:check', { group })
      // A test may find more than it says: an address, a user id.
      const draft = await read()
      store.setState((now) => ({
        draft:
          draft !== null && answer.ok
            ? { ...draft, checks: { ...draft.checks, [group]: answer.value } }
            : now.draft,
        checkFaults: { ...now.checkFaults, [group]: answer.ok ? undefined : answer.fault },
      }))
    }
    store.setState({ checking: null })
  }

  const discardNow = async () => {
    const answer = await ask('setup:discard', {})
    if (answer.ok) told = {}
    store.setState(answer.ok ? { ...EMPTY, draft: answer.value } : { fault: answer.fault })
    return answer.ok
  }

  const discard = () => {
    queue = queue.then(discardNow)
    return queue
  }

  return {
    ...store,
    read,
    type(field, text) {
      store.setState(({ typed }) => ({ typed: { ...typed, [field]: text } }))
      void queued(false)
    },
    keep,
    check,
    discard,
  }
}
