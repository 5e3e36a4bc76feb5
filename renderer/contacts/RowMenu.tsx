import { Pencil, Trash2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactRow } from '../../shared/views/contacts.ts'

export interface RowMenuOf {
  readonly row: ContactRow
  /** The button it was opened from: it hangs there, and gives the focus back. */
  readonly button: HTMLElement
}

interface RowMenuProps {
  of: RowMenuOf | null
  onClose: () => void
  onEdit: (row: ContactRow) => void
  onDelete: (row: ContactRow) => void
}

/**
 * "More" of one row: one menu for the whole grid, so that a row stays cheap while the list flies by. Not modal: a
 * modal one writes a style element, which the windows' policy forbids.
 */
export function RowMenu({ of, onClose, onEdit, onDelete }: RowMenuProps) {
  const { t } = useTranslation()
  /** What was chosen happens once the focus is back on the button: a dialog then knows where to return it. */
  const chosen = useRef<(() => void) | null>(null)
  if (of === null) return null
  const { row, button } = of
  const { top, left, width, height } = button.getBoundingClientRect()
  const item =
    'flex h-8 items-center gap-2 rounded-sm px-2 text-sm outline-none data-highlighted:bg-hover [&_svg]:size-4'
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          aria-hidden="true"
          tabIndex={-1}
          className="pointer-events-none fixed opacity-0"
          style={{ top, left, width, height }}
        />
      </DropdownMenu.Trigger>
      {/* Inside the landmark, where assistive technology expects it. */}
      <DropdownMenu.Portal container={button.closest('main')}>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t('contacts.moreOf', { who: row.name === '' ? row.numberText : row.name })}
          aria-labelledby={undefined}
          className="z-10 min-w-36 rounded-md border border-line-2 bg-surface p-1 text-ink shadow-card"
          onInteractOutside={(event) => {
            // Its own button closes it by itself.
            if (event.target instanceof Node && button.contains(event.target)) event.preventDefault()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            button.focus({ preventScroll: true })
            chosen.current?.()
            chosen.current = null
          }}
        >
          <DropdownMenu.Item
            className={item}
            onSelect={() => {
              chosen.current = () => onEdit(row)
            }}
          >
            <Pencil aria-hidden="true" />
            {t('contacts.edit')}
          </DropdownMenu.Item>
          <DropdownMenu.Item
            className={`${item} text-miss`}
            onSelect={() => {
              chosen.current = () => onDelete(row)
            }}
          >
            <Trash2 aria-hidden="true" />
            {t('contacts.delete')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
