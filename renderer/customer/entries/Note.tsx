/** What somebody noted, as it was written. */
export function Note({ text }: { text: string }) {
  if (text === '') return null
  return <p className="text-xs break-words whitespace-pre-line text-ink">{text}</p>
}
