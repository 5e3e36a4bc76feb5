/** Which bytes a request asks for (RFC 9110, section 14). What cannot be read asks for everything. */

export type Asked =
  | { readonly kind: 'whole' }
  /** Both ends inclusive, and inside the file. */
  | { readonly kind: 'part'; readonly from: number; readonly to: number }
  | { readonly kind: 'unsatisfiable' }

const WHOLE: Asked = { kind: 'whole' }
/** One range only: several at once are allowed to be answered with everything, and no player asks for them. */
const ONE_RANGE = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i

/** @param size of the file, in bytes */
export function readRange(header: string | null, size: number): Asked {
  const [, first = '', last = ''] = ONE_RANGE.exec(header ?? '') ?? []
  if (first === '' && last === '') return WHOLE
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? { kind: 'unsatisfiable' } : { kind: 'part', from: size - length, to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Number(last)
  if (to < from && last !== '') return WHOLE
  return from >= size ? { kind: 'unsatisfiable' } : { kind: 'part', from, to: Math.min(to, size - 1) }
}

/** "bytes 0-99/1000" as first byte and size; null for what is none. The size is null where it says "*". */
export function readContentRange(header: string | null): { from: number; total: number | null } | null {
  const [, from, , total] = /^bytes\s+(\d+)-(\d+)\/(\d+|\*)$/i.exec(header ?? '') ?? []
  if (from === undefined || total === undefined) return null
  return { from: Number(from), total: total === '*' ? null : Number(total) }
}
