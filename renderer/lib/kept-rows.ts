/** What a list of which only the rows in sight exist owes to whoever reads it: nothing jumps, and the focus stays. */
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { PagesView } from './pages.ts'

/** The row with the focus stays, however far it is scrolled away: the focus would fall out of the page. */
export const withRow =
  (row: number) =>
  (range: Range): number[] => {
    const rows = defaultRangeExtractor(range)
    return rows.includes(row) ? rows : [...rows, row].sort((a, b) => a - b)
  }

interface Sight {
  readonly range: { readonly startIndex: number; readonly endIndex: number } | null
  /** px from the top. */
  readonly scrollOffset: number | null
}

/**
 * Tells which rows are in sight, and which of them should stay where it is when the list changes: the one with the
 * focus, else the first, else none at the top of the list.
 */
export function useLook(
  { range, scrollOffset }: Sight,
  focusedRow: number | null,
  onLook: (first: number, last: number, anchor: number | null) => void,
) {
  const first = range?.startIndex ?? 0
  const last = range?.endIndex ?? 0
  const isFocusInSight = focusedRow !== null && focusedRow >= first && focusedRow <= last
  const anchor = isFocusInSight ? focusedRow : (scrollOffset ?? 0) > 0 ? first : null
  useEffect(() => onLook(first, last, anchor), [onLook, first, last, anchor])
}

interface Change {
  /** Another question starts at the top. */
  readonly onAnew: () => void
  /** So many rows came (or went, below 0) above what one reads. */
  readonly onMoved: (by: number) => void
}

/** Scrolls as the list changes: to the top for another question, along with what one reads for the same one. */
export function useShownChange(
  view: Pick<PagesView<unknown, unknown>, 'key' | 'moved'>,
  scroller: RefObject<HTMLElement | null>,
  rowPx: number,
  change: Change,
) {
  const shownKey = useRef(view.key)
  useLayoutEffect(() => {
    if (shownKey.current === view.key) return
    shownKey.current = view.key
    scroller.current?.scrollTo({ top: 0 })
    change.onAnew()
  })

  const shownMove = useRef(view.moved)
  useLayoutEffect(() => {
    if (shownMove.current === view.moved) return
    shownMove.current = view.moved
    const { by } = view.moved
    scroller.current?.scrollBy({ top: by * rowPx })
    change.onMoved(by)
  })
}
