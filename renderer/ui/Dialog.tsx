import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'

interface DialogProps {
  title: string
  /** Escape or the cross. The owner stops drawing the dialog. */
  onClose: () => void
  /** What the cross is called. */
  closeLabel: string
  children: ReactNode
  /** Buttons at the bottom, the main one last. */
  footer?: ReactNode
  width?: 'small' | 'medium' | 'large'
}

const WIDTHS = { small: 'w-100', medium: 'w-130', large: 'w-210' } as const

/**
 * A modal dialog. The browser's own: it keeps the focus inside, gives it back when it closes, and needs no style
 * element, which the windows' policy forbids.
 */
export function Dialog({ title, onClose, closeLabel, children, footer, width = 'medium' }: DialogProps) {
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => dialog?.close()
  }, [])

  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      className={cx(
        'm-auto max-h-[calc(100%-48px)] max-w-[calc(100%-48px)] flex-col overflow-hidden rounded-lg border border-line-2',
        'bg-surface text-ink shadow-card open:flex backdrop:bg-[rgb(0_0_0/45%)]',
        WIDTHS[width],
      )}
      onCancel={(event) => {
        // A file chooser inside cancels too, and that is none of the dialog's business.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
    >
      <header className="flex shrink-0 items-center gap-2 border-b border-line py-2.5 pr-3 pl-4">
        <h2 id={id} className="min-w-0 flex-1 truncate text-md font-semibold">
          {title}
        </h2>
        <Button look="quiet" size="icon" aria-label={closeLabel} onClick={onClose}>
          <X aria-hidden="true" />
        </Button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
      {footer !== undefined && footer !== false && (
        <footer className="flex shrink-0 items-center justify-end gap-2 border-t border-line px-4 py-3">
          {footer}
        </footer>
      )}
    </dialog>
  )
}
