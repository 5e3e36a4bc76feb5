/** How much of long work is done, from 0 to 1; null while nobody knows. */
export function ProgressBar({
  label,
  share,
  className,
}: {
  label: string
  share: number | null
  className: string
}) {
  return (
    <progress
      aria-label={label}
      className={`h-1.5 appearance-none overflow-hidden rounded-full bg-surface-2 [&::-webkit-progress-bar]:bg-surface-2 [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent ${className}`}
      {...(share === null ? {} : { value: share })}
    />
  )
}
