/** What was sent and not yet acknowledged, in order of seq. Pure. */

export interface Window {
  /** How many more items may be sent. */
  readonly room: () => number
  readonly sent: (seq: number) => void
  /** Everything up to a seq has arrived. */
  readonly acked: (seq: number) => void
}

export function createWindow(size: number): Window {
  let pending: number[] = []
  return {
    room: () => size - pending.length,
    sent: (seq) => {
      pending.push(seq)
    },
    acked(seq) {
      const left = pending.findIndex((one) => one > seq)
      if (left < 0) pending = []
      else if (left > 0) pending.splice(0, left)
    },
  }
}
