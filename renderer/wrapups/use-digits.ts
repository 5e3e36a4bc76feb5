import { type RefObject, useEffect, useEffectEvent } from 'react'
import { digitOf, isTypedInto } from './keys.ts'

/** Digits that are pressed anywhere in the window go to the form, unless something is typed into or open above it. */
export function useDigitsAnywhere(
  form: RefObject<HTMLFormElement | null>,
  onDigit: (digit: number) => void,
): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const digit = digitOf(event)
    const { activeElement } = document
    if (digit === null || event.defaultPrevented || event.repeat) return
    if (form.current?.contains(activeElement) || isTypedInto(activeElement)) return
    if (document.querySelector('dialog[open]') !== null) return
    event.preventDefault()
    onDigit(digit)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
