/** What is told of a message only when the control interface says so. */

type Tell = () => Promise<void>

export interface Held {
  /** In this order, after what is held for the message already. */
  add(messageId: string, tellings: readonly Tell[]): void
  /**
   * Tells the next ones, one after the other; resolves after the first try of the last of them.
   *
   * @param count absent: all that is left
   * @returns whether there was anything to tell
   */
  go(messageId: string, count?: number): Promise<boolean>
  reset(): void
}

export const createHeld = (): Held => {
  const byMessage = new Map<string, readonly Tell[]>()
  return {
    add(messageId, tellings) {
      byMessage.set(messageId, [...(byMessage.get(messageId) ?? []), ...tellings])
    },
    async go(messageId, count) {
      const waiting = byMessage.get(messageId) ?? []
      const now = waiting.slice(0, count)
      byMessage.set(messageId, waiting.slice(now.length))
      for (const tell of now) await tell()
      return now.length > 0
    },
    reset: () => byMessage.clear(),
  }
}
