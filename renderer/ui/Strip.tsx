import { X } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'

/**
 * Takes the focus when it appears; when it goes, the focus goes back to where it came from. Somebody who goes through
 * a list that keeps its focus, with the strip beside it, stays in the list.
 */
function useBorrowedFocus() {
  const strip = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = strip.current
    const lender = document.activeElement
    if (lender?.closest('[data-keeps-focus]') == null) element?.focus({ preventScroll: true })
    return () => {
      if (element?.contains(document.activeElement) !== true) return
      const target = lender instanceof HTMLElement && lender !== document.body && lender.isConnected
      if (target) lender.focus({ preventScroll: true })
      else document.querySelector('main')?.focus({ preventScroll: true })
    }
  }, [])
  return strip
}

const isInDialog = (target: EventTarget) => target instanceof Element && target.closest('dialog') !== null

/** What lies beside the place one is in, about one customer or one call. Escape or the cross takes it away. */
export function Strip({
  label,
  onClose,
  children,
}: {
  label: string
  onClose: () => void
  children: ReactNode
}) {
  const { t } = useTranslation()
  const strip = useBorrowedFocus()
  return (
    <section
      ref={strip}
      aria-label={label}
      data-strip
      tabIndex={-1}
      className="relative flex w-90 shrink-0 flex-col border-l border-line bg-surface outline-none max-[1180px]:w-80"
      onKeyDown={(event) => {
        // A field inside that gives up its edit keeps its Escape, and so does a dialog opened from here.
        if (event.key !== 'Escape' || event.defaultPrevented || isInDialog(event.target)) return
        event.preventDefault()
        onClose()
      }}
    >
      <Button
        look="quiet"
        size="icon"
        className="absolute top-3 right-3 z-10"
        aria-label={t('app.close')}
        title={t('app.close')}
        onClick={onClose}
      >
        <X aria-hidden="true" />
      </Button>
      {children}
    </section>
  )
}
