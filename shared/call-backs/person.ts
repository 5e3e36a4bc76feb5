/** Which numbers are one person's. */

/** Linked numbers beyond this are no person but a shared address or a switchboard. */
const MOST = 20

/**
 * Every number that is this one's person's, sorted, itself among them; the same whichever of them one begins with.
 *
 * @param linkedTo the numbers a contact puts beside this one; it must hold both ways
 */
export function personOf(number: string, linkedTo: (number: string) => readonly string[]): readonly string[] {
  const found = new Set([number])
  for (const one of found) {
    for (const other of linkedTo(one)) found.add(other)
    if (found.size > MOST) return [number]
  }
  return [...found].sort()
}
