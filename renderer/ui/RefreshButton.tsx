import { RefreshCw } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button } from './Button.tsx'

interface RefreshButtonProps extends Pick<ComponentProps<typeof Button>, 'look' | 'className'> {
  label: string
  /** It is being read: the arrows turn. */
  busy: boolean
  onClick: () => unknown
}

/** Reads again what is shown beside it. */
export function RefreshButton({ label, busy, onClick, ...rest }: RefreshButtonProps) {
  return (
    <Button
      {...rest}
      size="icon"
      disabled={busy}
      aria-label={label}
      title={label}
      onClick={() => void onClick()}
    >
      <RefreshCw aria-hidden="true" className={busy ? 'animate-spin' : undefined} />
    </Button>
  )
}
