import {
  CalendarClock,
  Check,
  Clock,
  EllipsisVertical,
  PhoneOutgoing,
  StickyNote,
  UserRoundPen,
} from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/views/follow-ups.ts'
import { who } from '../lib/call-words.ts'
import { HOUR, inAWhile, MINUTE, tomorrowMorning } from '../lib/moments.ts'
import { Button } from '../ui/Button.tsx'

export interface FollowUpActions {
  readonly done: (followUp: FollowUp) => void
  readonly snooze: (followUp: FollowUp, dueAt: string) => void
  readonly call: (followUp: FollowUp) => void
  /** Asks in a dialog first. */
  readonly pickTime: (followUp: FollowUp) => void
  readonly reassign: (followUp: FollowUp) => void
  readonly edit: (followUp: FollowUp) => void
}

const ITEM =
  'flex h-8 items-center gap-2 rounded-sm px-2 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-hover [&_svg]:size-4'

const SNOOZES = [
  ['quarter', (now: number) => inAWhile(15 * MINUTE, now)],
  ['hour', (now: number) => inAWhile(HOUR, now)],
  ['tomorrow', (now: number) => tomorrowMorning(now).toISOString()],
] as const

/** "More" of one follow-up. Not modal: a modal one writes a style element, which the windows' policy forbids. */
export function FollowUpMenu({ followUp, actions }: { followUp: FollowUp; actions: FollowUpActions }) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  /** Inside the landmark or the dialog it belongs to; known once it is drawn. */
  const [box, setBox] = useState<HTMLElement | null>(null)
  /** A dialog opens once the focus is back on the button: it then knows where to return it. */
  const chosen = useRef<(() => void) | null>(null)
  const later = (what: (followUp: FollowUp) => void) => () => {
    chosen.current = () => what(followUp)
  }
  return (
    <DropdownMenu.Root
      modal={false}
      onOpenChange={(open) => {
        if (open) setBox(button.current?.closest<HTMLElement>('dialog, main') ?? null)
      }}
    >
      <DropdownMenu.Trigger asChild>
        <Button
          ref={button}
          look="quiet"
          size="icon"
          aria-label={t('followUps.more', { who: who(t, followUp) })}
        >
          <EllipsisVertical aria-hidden="true" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={box}>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-10 min-w-44 rounded-md border border-line-2 bg-surface p-1 text-ink shadow-card"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            button.current?.focus({ preventScroll: true })
            chosen.current?.()
            chosen.current = null
          }}
        >
          <DropdownMenu.Item className={ITEM} onSelect={later(actions.done)}>
            <Check aria-hidden="true" />
            {t('followUps.done')}
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />
          <DropdownMenu.Group>
            <DropdownMenu.Label className="px-2 pt-1 text-2xs font-semibold text-ink-2">
              {t('followUps.snooze')}
            </DropdownMenu.Label>
            {SNOOZES.map(([name, at]) => (
              <DropdownMenu.Item
                key={name}
                className={ITEM}
                onSelect={later((one) => actions.snooze(one, at(Date.now())))}
              >
                <Clock aria-hidden="true" />
                {t(`followUps.snoozes.${name}`)}
              </DropdownMenu.Item>
            ))}
            <DropdownMenu.Item className={ITEM} onSelect={later(actions.pickTime)}>
              <CalendarClock aria-hidden="true" />
              {t('followUps.snoozes.pick')}
            </DropdownMenu.Item>
          </DropdownMenu.Group>
          <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />
          <DropdownMenu.Item className={ITEM} onSelect={later(actions.reassign)}>
            <UserRoundPen aria-hidden="true" />
            {t('followUps.reassign')}
          </DropdownMenu.Item>
          <DropdownMenu.Item className={ITEM} onSelect={later(actions.edit)}>
            <StickyNote aria-hidden="true" />
            {t('followUps.edit')}
          </DropdownMenu.Item>
          <DropdownMenu.Item className={ITEM} disabled={!followUp.dialable} onSelect={later(actions.call)}>
            <PhoneOutgoing aria-hidden="true" />
            {t('followUps.call')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
