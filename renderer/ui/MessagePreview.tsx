import { Copy, ExternalLink, List, Phone, Reply, SquareMousePointer } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { MediaPreview, type ShownMedia } from './MediaPreview.tsx'

export interface PreviewButton {
  readonly key: string | number
  readonly kind: 'reply' | 'link' | 'call' | 'copy-code' | 'list' | 'other'
  readonly text: string
  /** The address or number behind it, as it is drawn; null: none. */
  readonly target: { readonly text: string; readonly drawn: ReactNode } | null
}

interface MessagePreviewProps {
  media?: ShownMedia | null
  header?: ReactNode
  body: ReactNode
  footer?: ReactNode
  buttons: readonly PreviewButton[]
  /** What the list of buttons is called. */
  buttonsLabel: string
  className?: string
}

const ICONS = {
  reply: Reply,
  link: ExternalLink,
  call: Phone,
  'copy-code': Copy,
  list: List,
  other: SquareMousePointer,
} as const

/** A message as WhatsApp draws it for the customer. */
export function MessagePreview(props: MessagePreviewProps) {
  const { media = null, header, body, footer, buttons, buttonsLabel, className } = props
  return (
    <div
      className={cx(
        'overflow-hidden rounded-md border border-line bg-surface text-sm',
        className ?? 'max-w-90',
      )}
    >
      {media !== null && (
        <div className="p-1 pb-0">
          <MediaPreview media={media} />
        </div>
      )}
      <div className="flex flex-col gap-1 px-3 py-2">
        {header !== undefined && header !== null && header !== false && (
          <p className="font-semibold break-words">{header}</p>
        )}
        <p className="break-words whitespace-pre-wrap">{body}</p>
        {footer !== undefined && footer !== null && footer !== '' && (
          <p className="text-xs break-words text-ink-3">{footer}</p>
        )}
      </div>
      {buttons.length > 0 && (
        <ul aria-label={buttonsLabel}>
          {buttons.map((button) => (
            <Line key={button.key} button={button} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Line({ button: { kind, text, target } }: { button: PreviewButton }) {
  const Icon = ICONS[kind]
  return (
    <li className="border-t border-line px-3 py-1.5 text-center text-accent-text">
      <span className="inline-flex max-w-full items-center gap-1.5 font-medium">
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="truncate">{text}</span>
      </span>
      {target !== null && (
        <span className="block truncate text-2xs text-ink-3" title={target.text}>
          {target.drawn}
        </span>
      )}
    </li>
  )
}
