import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Files dropped anywhere on the conversation that `inside` is a part of. True while something is dragged over it.
 */
export function useDrop(
  inside: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
): boolean {
  const [over, setOver] = useState(false)
  const drop = useEffectEvent(onFiles)
  useEffect(() => {
    const place = inside.current?.parentElement
    if (!place) return
    /** Every child tells of its own: what counts is how many were entered and not left. */
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth += 1
      setOver(true)
    }
    const move = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const end = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!hasFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      drop([...(event.dataTransfer?.files ?? [])])
    }
    place.addEventListener('dragenter', enter)
    place.addEventListener('dragover', move)
    place.addEventListener('dragleave', leave)
    place.addEventListener('drop', end)
    return () => {
      place.removeEventListener('dragenter', enter)
      place.removeEventListener('dragover', move)
      place.removeEventListener('dragleave', leave)
      place.removeEventListener('drop', end)
    }
  }, [inside])
  return over
}
