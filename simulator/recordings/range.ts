/** One range of a body (RFC 9110, "Range Requests"): of several, or of none that can be read, the whole is sent. */

export type Range =
  | { readonly kind: 'whole' }
  /** Both ends are sent. */
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'outside' }

/** @param size of the whole body, in bytes, above 0 */
export const rangeOf = (header: string | undefined, size: number): Range => {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/.exec(header ?? '')
  const [, from = '', to = ''] = match ?? []
  if (!match || (from === '' && to === '')) return { kind: 'whole' }
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? { kind: 'outside' } : { kind: 'part', first: size - length, last: size - 1 }
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return { kind: 'whole' }
  return first >= size ? { kind: 'outside' } : { kind: 'part', first, last }
}
