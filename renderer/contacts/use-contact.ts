import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { ContactDetail } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'
import { keepSame } from '../lib/same.ts'

interface Read {
  readonly contact: ContactDetail | null
  readonly fault: Fault | null
}

const NOTHING: Read = { contact: null, fault: null }

/** One contact whole, read again whenever contacts change. */
export function useContact(contactId: string) {
  const { ask, on } = useDoor()
  const [read, setRead] = useState<Read & { readonly id: string }>({ ...NOTHING, id: contactId })
  /** Counts the questions: only the newest one's answer counts. */
  const round = useRef(0)

  const reload = useCallback(async () => {
    round.current += 1
    const mine = round.current
    const answer = await ask('contacts:read', { id: contactId })
    if (mine !== round.current) return
    setRead((before) => ({
      id: contactId,
      contact: answer.ok ? keepSame(before.contact, answer.value) : null,
      fault: answer.ok ? null : answer.fault,
    }))
  }, [ask, contactId])

  useEffect(() => {
    void reload()
    const stop = on('contacts:changed', () => void reload())
    return () => {
      round.current += 1
      stop()
    }
  }, [on, reload])

  /** What a command answered is newer than what was read. */
  const accept = useCallback((contact: ContactDetail) => {
    round.current += 1
    setRead({ id: contact.id, contact, fault: null })
  }, [])

  const { contact, fault } = read.id === contactId ? read : NOTHING
  return { contact, fault, reload: () => void reload(), accept }
}
