import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type Tone = 'ring' | 'talk' | 'miss' | 'wait'

/** `due`: it is time, for no call in particular. */
type ChipTone = Tone | 'due'

const TONES: Readonly<Record<ChipTone, string>> = {
  ring: 'bg-ring-tint text-ring',
  talk: 'bg-talk-tint text-talk',
  miss: 'bg-miss-tint text-miss',
  wait: 'bg-wait-tint text-wait',
  due: 'bg-accent-tint text-accent-text',
}

/** A short state in its state colour. */
export function Chip({ tone, children }: { tone: ChipTone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex h-5 min-w-0 shrink-0 items-center gap-1 rounded-full px-2 text-2xs font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      {children}
    </span>
  )
}
