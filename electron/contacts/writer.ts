/**
 * Creating, changing and deleting. Each is written here first and shown at once; then the provider is asked.
 * What it refuses is taken back. When nobody can say what became of a request, the contact is read again: a
 * write is never repeated blindly, and none stays in doubt longer than the provider stays away.
 */
import type { FaultCode, Result } from '../../shared/ipc.ts'
import type { ProviderContact } from '../../shared/myoperator/contacts.ts'
import type {
  ContactDetail,
  ContactPatch,
  ContactRow,
  CustomFieldType,
  NewContact,
} from '../../shared/views/contacts.ts'
import type { ApiResult, ContactsApi } from '../api/public-api.ts'
import { fail, ok } from '../result.ts'
import { type Contact, detailOf, fromProvider, summaryOf } from './contact-row.ts'
import type { ContactStore } from './contact-store.ts'
import type { Held, Write } from './held.ts'
import { differenceOf, isNothing, patched } from './patch.ts'
import { checkNew, checkPatch, type ReadyContact } from './validate.ts'

interface WriterOptions {
  readonly api: ContactsApi
  readonly store: ContactStore
  readonly held: Held
  readonly typeOf: (id: string) => CustomFieldType
  readonly newId: () => string
  readonly isStopped: () => boolean
}

export interface Writer {
  create(contact: NewContact): Promise<Result<ContactRow>>
  update(id: string, patch: ContactPatch): Promise<Result<ContactDetail>>
  remove(id: string): Promise<Result<null>>
  /** Finds out what became of the writes that a crash or a silent provider left. */
  settle(): Promise<void>
}

type Failed = Extract<ApiResult<never>, { ok: false }>
type Created = Extract<Write, { kind: 'create' }>
type Changed = Extract<Write, { kind: 'update' }>
type Deleted = Extract<Write, { kind: 'delete' }>

/** It may have happened: no answer, an answer of a gateway, or one that cannot be read. */
export const isUncertain = ({ status, fault }: Failed): boolean =>
  status === null ? fault.code === 'timeout' : status >= 500 || status < 300

/** Whether a contact the provider holds on that number is the one that was to be made. */
export const isThatContact = (given: ProviderContact, wanted: ReadyContact): boolean =>
  given.name === wanted.name && (given.email ?? null) === wanted.email

const refused = ({ fault }: Failed): Result<never> => ({ ok: false, fault })
const invalid = (fields: Readonly<Record<string, string>>): Result<never> => ({
  ok: false,
  fault: { code: 'contact-invalid', detail: null, fields },
})

export function createWriter(options: WriterOptions): Writer {
  const { api, store, held, typeOf } = options
  /** The last work on each contact: the next waits for it. */
  const queues = new Map<string, Promise<unknown>>()
  /** Writes of this run that are being asked about; the rest of `held` is what an earlier one left. */
  const underWay = new Set<string>()

  const inTurn = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(id) ?? Promise.resolve()).then(work, work)
    queues.set(id, turn)
    const leave = () => {
      if (queues.get(id) === turn) queues.delete(id)
    }
    turn.then(leave, leave)
    return turn
  }

  const begin = (write: Write, shown: Contact | null) => {
    underWay.add(write.id)
    store.change((edit) => {
      held.hold(write)
      if (shown) edit.put(shown)
      else edit.remove(write.id)
    })
  }

  /** Ends a write: the contact is now this, or there is none. */
  const end = (id: string, contact: Contact | null) => {
    underWay.delete(id)
    store.change((edit) => {
      held.release(id)
      if (contact?.id !== id) edit.remove(id)
      if (contact) edit.put(contact)
    })
    return contact
  }

  /** Nothing can be said now; it is asked again with the next synchronisation. */
  const leave = (id: string, code: FaultCode): Result<never> => {
    underWay.delete(id)
    return fail(code)
  }

  const adopt = ({ id }: Write, given: ProviderContact): Contact => {
    const contact = fromProvider(given, store.read(given.id) ?? store.read(id))
    end(id, contact)
    return contact
  }

  const takeBack = (id: string, failure: Failed): Result<never> => {
    if (failure.status === 404) {
      end(id, null)
      return fail('contact-gone', failure.fault.detail)
    }
    end(id, held.before(id))
    return refused(failure)
  }

  const settleCreate = async (write: Created): Promise<Result<Contact>> => {
    const { countryCode, nationalNumber } = write.wanted
    const there = await api.withNumber(countryCode, nationalNumber)
    if (options.isStopped() || !there.ok) return leave(write.id, 'timeout')
    const made = there.value.find((given) => isThatContact(given, write.wanted))
    if (made) return ok(adopt(write, made))
    end(write.id, null)
    return fail('timeout')
  }

  const settleUpdate = async (write: Changed): Promise<Result<Contact>> => {
    const { id, wanted } = write
    const read = await api.read(id)
    if (options.isStopped()) return leave(id, 'timeout')
    if (!read.ok) return read.status === 404 ? takeBack(id, read) : leave(id, 'timeout')
    // Its own fields, not those shown here meanwhile: they are what was asked for.
    const contact = fromProvider(read.value, held.before(id))
    end(id, contact)
    return isNothing(differenceOf(wanted, contact)) ? ok(contact) : fail('timeout')
  }

  const settleDelete = async ({ id }: Deleted): Promise<Result<null>> => {
    const read = await api.read(id)
    if (options.isStopped()) return leave(id, 'timeout')
    if (!read.ok && read.status !== 404) return leave(id, 'timeout')
    end(id, read.ok ? fromProvider(read.value, held.before(id)) : null)
    return read.ok ? fail('timeout') : ok(null)
  }

  const settle = (write: Write): Promise<Result<unknown>> => {
    switch (write.kind) {
      case 'create':
        return settleCreate(write)
      case 'update':
        return settleUpdate(write)
      case 'delete':
        return settleDelete(write)
    }
  }

  /** One that was left in doubt is asked about before the next: two at once could not be told apart. */
  const isSettled = async (id: string): Promise<boolean> => {
    if (options.isStopped()) return false
    const left = held.all().find((write) => write.id === id)
    if (left) await settle(left)
    return !options.isStopped() && !held.has(id)
  }

  const update = async (id: string, given: ContactPatch): Promise<Result<ContactDetail>> => {
    const contact = store.read(id)
    if (contact === null) return fail('contact-gone')
    const checked = checkPatch(given, typeOf)
    if (!checked.ok) return invalid(checked.fields)
    const wanted = differenceOf(checked.value, contact)
    if (isNothing(wanted)) return ok(detailOf(contact))
    const write: Changed = { kind: 'update', id, before: contact, wanted }
    begin(write, { ...patched(contact, wanted), pending: true })
    const answer = await api.update(id, wanted)
    if (options.isStopped()) return leave(id, 'timeout')
    if (answer.ok) return ok(detailOf(adopt(write, answer.value)))
    if (!isUncertain(answer)) return takeBack(id, answer)
    const settled = await settleUpdate(write)
    return settled.ok ? ok(detailOf(settled.value)) : settled
  }

  const remove = async (id: string): Promise<Result<null>> => {
    const contact = store.read(id)
    if (contact === null) return ok(null)
    const write: Deleted = { kind: 'delete', id, before: contact, wanted: null }
    begin(write, null)
    const answer = await api.remove(id)
    if (options.isStopped()) return leave(id, 'timeout')
    if (answer.ok || answer.status === 404) {
      end(id, null)
      return ok(null)
    }
    return isUncertain(answer) ? settleDelete(write) : takeBack(id, answer)
  }

  return {
    async create(given) {
      const checked = checkNew(given, typeOf)
      if (!checked.ok) return invalid(checked.fields)
      const id = options.newId()
      const write: Created = { kind: 'create', id, before: null, wanted: checked.value }
      begin(write, newContact(id, checked.value))
      const answer = await api.create(checked.value)
      if (options.isStopped()) return leave(id, 'timeout')
      if (answer.ok) return ok(summaryOf(adopt(write, answer.value)))
      if (!isUncertain(answer)) return takeBack(id, answer)
      const settled = await settleCreate(write)
      return settled.ok ? ok(summaryOf(settled.value)) : settled
    },
    update: (id, patch) =>
      inTurn(id, async () => ((await isSettled(id)) ? update(id, patch) : fail('timeout'))),
    remove: (id) => inTurn(id, async () => ((await isSettled(id)) ? remove(id) : fail('timeout'))),
    async settle() {
      for (const { id } of held.all()) {
        if (!underWay.has(id)) await inTurn(id, () => isSettled(id))
      }
    },
  }
}

const newContact = (id: string, ready: ReadyContact): Contact => ({
  ...ready,
  id,
  status: null,
  source: null,
  createdAt: null,
  modifiedAt: null,
  pending: true,
})
