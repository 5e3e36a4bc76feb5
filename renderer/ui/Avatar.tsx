import { initials, pick } from '../lib/people.ts'
import { cx } from './cx.ts'

const FACES = [
  'bg-face-1 text-face-1-ink',
  'bg-face-2 text-face-2-ink',
  'bg-face-3 text-face-3-ink',
  'bg-face-4 text-face-4-ink',
] as const

/** Initials in a colour that is always the same for the same person; "?" for somebody without a name. */
export function Avatar({
  name,
  of,
  size = 'medium',
}: {
  name: string
  of: string
  size?: 'medium' | 'large'
}) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'grid shrink-0 place-items-center rounded-full font-semibold select-none',
        size === 'large' ? 'size-10 text-sm' : 'size-8 text-2xs',
        FACES[pick(of, FACES.length)] ?? FACES[0],
      )}
    >
      {initials(name)}
    </span>
  )
}
