/** A cursor is `epoch:seq`: opaque to clients, strictly increasing within an epoch. */

export const formatCursor = (epoch: string, seq: number) => `${epoch}:${seq}`

/** The seq of a cursor of this epoch; null for one of another epoch, or what is no cursor. */
export function parseCursor(epoch: string, cursor: string): number | null {
  if (!cursor.startsWith(`${epoch}:`)) return null
  const digits = cursor.slice(epoch.length + 1)
  return /^(0|[1-9]\d{0,14})$/.test(digits) ? Number(digits) : null
}
