import { Timer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type WindowState, windowLeft, windowState, windowWords } from '../lib/chat-window.ts'
import { formatExact } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import { Chip, type Tone } from '../ui/Chip.tsx'

const TONES: Readonly<Record<WindowState, Tone>> = { open: 'talk', closing: 'ring', closed: 'wait' }

/** How long the customer can still be answered freely. `offsetMs`: how far the relay's clock is ahead. */
export function WindowChip({ endsAt, offsetMs }: { endsAt: string | null; offsetMs: number }) {
  const { t } = useTranslation()
  const left = windowLeft(endsAt, useNow(), offsetMs)
  return (
    <span title={endsAt === null ? undefined : formatExact(t, endsAt)}>
      <Chip tone={TONES[windowState(left)]}>
        <Timer aria-hidden="true" className="size-3" />
        {windowWords(t, left)}
      </Chip>
    </span>
  )
}
