import { useCallback, useEffect, useState } from 'react'
import type { CustomField } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'
import { keepSame } from '../lib/same.ts'

const NONE: readonly CustomField[] = []

/** The custom fields this desk knows of, and again when the contacts change: fields are learned from them. */
export function useCustomFields() {
  const { ask, on } = useDoor()
  const [fields, setFields] = useState<readonly CustomField[]>(NONE)
  const reload = useCallback(async () => {
    const answer = await ask('contacts:list-fields', {})
    // Without them the rest still works; the list itself says when nothing can be read.
    if (answer.ok) setFields((before) => keepSame(before, answer.value))
  }, [ask])
  useEffect(() => {
    void reload()
    return on('contacts:changed', () => void reload())
  }, [on, reload])
  return { fields, reload }
}
