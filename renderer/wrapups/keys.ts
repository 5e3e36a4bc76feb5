/** The keys of the wrap-up: digits choose, Enter saves. Pure but for looking at what has the focus. */

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** So many choices have a key of their own. */
export const KEYED = 9

const DEVANAGARI_ZERO = 0x0966

/** 1 to 9, also as a Hindi keyboard types them; null for any other key, and for a shortcut. */
export function digitOf({ key, ctrlKey, metaKey, altKey }: Pressed): number | null {
  if (ctrlKey || metaKey || altKey || [...key].length !== 1) return null
  const code = key.codePointAt(0) ?? 0
  const digit = code >= DEVANAGARI_ZERO ? code - DEVANAGARI_ZERO : code - 0x30
  return digit >= 1 && digit <= KEYED ? digit : null
}

/** What has the keys for itself: a digit belongs to it. */
const TYPED_INTO =
  'textarea, select, [contenteditable]:not([contenteditable=false]), ' +
  'input:not([type=radio]):not([type=checkbox]):not([type=button]):not([type=submit])'

export const isTypedInto = (element: Element | null): boolean => element?.matches(TYPED_INTO) ?? false

/** A text field; a list to choose from is none. */
export const isTextField = (element: Element): boolean =>
  isTypedInto(element) && !(element instanceof HTMLSelectElement)
