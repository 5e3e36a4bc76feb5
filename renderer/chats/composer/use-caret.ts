import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { insertAt } from './insertion.ts'

/** Puts something into the box where its caret is; the caret stands behind it once it is drawn. */
export function useCaret(
  box: RefObject<HTMLTextAreaElement | null>,
  text: string,
  onType: (text: string) => void,
) {
  const wanted = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret moves when the new text is drawn
  useLayoutEffect(() => {
    if (wanted.current === null) return
    box.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  }, [text])

  const place = useCallback(
    (next: string, caret: number) => {
      wanted.current = caret
      onType(next)
    },
    [onType],
  )
  const insert = useCallback(
    (piece: string) => {
      const { selectionStart: start = text.length, selectionEnd: end = text.length } = box.current ?? {}
      const next = insertAt(text, { start, end }, piece)
      place(next.text, next.caret)
    },
    [box, place, text],
  )
  return { place, insert }
}
