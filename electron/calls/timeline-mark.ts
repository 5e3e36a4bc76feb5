/** A place in a time line: entries stand in one total order, so a page can begin where another ended. */

export interface Mark {
  /** ISO. */
  readonly at: string
  readonly kind: 'call' | 'follow-up' | 'message' | 'wrapup'
  /** Of the session, the follow-up, the message's row, or the wrap-up's event. */
  readonly id: string
  readonly number: string
}

const KINDS: readonly Mark['kind'][] = ['call', 'follow-up', 'message', 'wrapup']

/** Later than every entry. */
const TOP: Mark = { at: '~', kind: 'wrapup', id: '', number: '' }

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** By instant; of one instant what was said of a call stands above the call, then the greater id. */
export function newestFirst(a: Mark, b: Mark): number {
  return compare(b.at, a.at) || compare(b.kind, a.kind) || compare(b.id, a.id)
}

export const encodeMark = ({ at, kind, id }: Mark): string => `${at} ${kind} ${id}`

/** What cannot be read is the top: a window then sees the newest page, not an empty one. */
export function decodeMark(text: string | null): Mark {
  const match = /^(\S+) (call|follow-up|message|wrapup) (.+)$/.exec(text ?? '')
  if (match === null) return TOP
  const [, at = '', kind, id = ''] = match
  return { at, kind: KINDS.find((known) => known === kind) ?? 'call', id, number: '' }
}
