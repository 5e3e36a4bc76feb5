/** A word of the provider's that has no words of ours: "in_progress" -> "In progress". Pure. */
export function asWords(word: string): string {
  const spaced = word.replaceAll(/[_\s]+/g, ' ').trim()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
