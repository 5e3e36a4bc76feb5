const LIMIT_MS = 15_000
const POLL_MS = 20

/** Waits for a condition; throws when it does not come true within 15 s. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + LIMIT_MS
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`never came true: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}
