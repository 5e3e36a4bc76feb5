const LIMIT_MS = 15_000
const POLL_MS = 5

/** Waits for a condition; throws when it does not come true in time. */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + LIMIT_MS
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`never came true: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}
