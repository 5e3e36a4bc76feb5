import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip, type Tone } from '../ui/Chip.tsx'
import { cx } from '../ui/cx.ts'

const TONES = { works: 'talk', fails: 'miss', untested: 'wait' } as const satisfies Record<string, Tone>

interface StepPanelProps {
  step: number
  title: string
  text: string
  /** How it stands, in a chip; words for it stand in `stateText` where ours do not fit. */
  state: keyof typeof TONES | null
  stateText?: string
  children: ReactNode
}

/** One numbered step of the set-up. */
export function StepPanel({ step, title, text, state, stateText, children }: StepPanelProps) {
  const { t } = useTranslation()
  const id = useId()
  const done = state === 'works'
  return (
    <section aria-labelledby={id} className="rounded-md border border-line bg-surface">
      <header className="flex items-center gap-3 border-b border-line px-4 py-2.5">
        <span
          aria-hidden="true"
          className={cx(
            'grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold',
            done ? 'bg-talk-tint text-talk' : 'bg-accent-tint text-accent-text',
          )}
        >
          {done ? <Check className="size-3.5" /> : step}
        </span>
        <div className="min-w-0 flex-1">
          <h2 id={id} className="text-sm font-semibold">
            {title}
          </h2>
          <p className="text-xs text-ink-2">{text}</p>
        </div>
        {state !== null && <Chip tone={TONES[state]}>{stateText ?? t(`account.state.${state}`)}</Chip>}
      </header>
      <div className="flex flex-col gap-3 p-4">{children}</div>
    </section>
  )
}
