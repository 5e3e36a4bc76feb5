import { useEffect, useRef, useState } from 'react'
import { moved } from './team-form.ts'

interface Move {
  readonly name: string
  /** From 1. */
  readonly place: number
}

interface RowMovesOptions<R> {
  readonly rows: readonly R[]
  readonly nameOf: (row: R) => string
  readonly onChange: (rows: readonly R[]) => void
}

/** Adding, taking away and moving rows of a list, with the focus kept where the hands are. */
export function useRowMoves<R extends { readonly key: string }>({
  rows,
  nameOf,
  onChange,
}: RowMovesOptions<R>) {
  const list = useRef<HTMLUListElement>(null)
  /** What takes the focus after the next paint: a row's part, as `key part`. */
  const wanted = useRef<string | null>(null)
  const [last, setLast] = useState<Move | null>(null)

  useEffect(() => {
    if (wanted.current === null) return
    const part = list.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(wanted.current)}"]`)
    wanted.current = null
    part?.focus()
  })

  return {
    list,
    /** The last move, to be read out. */
    last,
    /** A moved row takes the focus along: the element that has it is taken out of the page for a moment. */
    move(from: number, to: number, part: string) {
      const next = moved(rows, from, to)
      const row = rows[from]
      if (next === rows || row === undefined) return
      wanted.current = `${row.key} ${part}`
      setLast({ name: nameOf(row), place: to + 1 })
      onChange(next)
    },
    remove(index: number) {
      const next = rows.toSpliced(index, 1)
      const neighbour = next[Math.min(index, next.length - 1)]
      if (neighbour !== undefined) wanted.current = `${neighbour.key} remove`
      onChange(next)
    },
    add(row: R) {
      wanted.current = `${row.key} name`
      onChange([...rows, row])
    },
  }
}
