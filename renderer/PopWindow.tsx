import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { cardsForPop, heldForPop, wrapUpsForPop } from '../shared/calls/pop.ts'
import type { CallCard as CallCardData } from '../shared/views/desk.ts'
import { CallCard } from './calls/CallCard.tsx'
import { useRingTone } from './calls/use-ring-tone.ts'
import type { DeskStore } from './desk-store.ts'
import { useDoor } from './lib/Door.tsx'
import { useAppliedSettings } from './settings/apply-settings.ts'
import { PopWrapUp } from './wrapups/PopWrapUp.tsx'
import { Toasts } from './wrapups/Toasts.tsx'
import { useOpenWrapUp } from './wrapups/use-open-wrapup.ts'

const DRAWN = 'article, form, [role=status]'

/**
 * Tells main how high the stack is, so that the window covers no more of the screen than it draws: before the
 * paint when what it draws changes (the window may still be hidden), and when a card grows by itself. With nothing
 * in it it says nothing: the window goes away, and the next ring finds it at the height it most likely needs.
 */
function useReportedHeight() {
  const { ask } = useDoor()
  const stack = useRef<HTMLElement>(null)
  const reported = useRef(0)

  const report = useCallback(() => {
    if (stack.current?.querySelector(DRAWN) === null) return
    const height = Math.ceil(stack.current?.getBoundingClientRect().height ?? 0)
    if (height === reported.current) return
    reported.current = height
    void ask('pop:resize', { height })
  }, [ask])

  // On each render: whatever is drawn now may have another height.
  useLayoutEffect(report)

  useEffect(() => {
    const element = stack.current
    if (element === null) return
    const observer = new ResizeObserver(report)
    observer.observe(element)
    return () => observer.disconnect()
  }, [report])

  return stack
}

/**
 * The pop window: the calls of this moment, stacked; under them the wrap-up of the one that has just ended. It
 * never takes the focus by itself.
 */
export function PopWindow({ desk: store }: { desk: DeskStore }) {
  const { t } = useTranslation()
  const desk = useStore(store, (mirror) => mirror.desk)
  const { ask } = useDoor()
  const settings = desk?.settings ?? null
  const silent = settings?.silent === true
  // Silent: main hides the window; it draws nothing either, so that nothing flashes when it is switched.
  const cards = cardsForPop(desk?.cards ?? [], silent)
  const held = heldForPop(desk?.outbox.held ?? [], silent)
  const wrapUps = useOpenWrapUp(wrapUpsForPop(desk?.wrapUps.due ?? [], silent))
  const open = useCallback((card: CallCardData) => void ask('calls:open', { cardId: card.id }), [ask])
  const write = useCallback((chat: string) => void ask('chats:show', { chat }), [ask])
  useAppliedSettings(settings)
  useRingTone(cards, settings)
  const stack = useReportedHeight()
  return (
    <div className="h-full overflow-y-auto">
      <main ref={stack} className="flex flex-col gap-2 p-2.5">
        <h1 className="sr-only">{t('home.calls')}</h1>
        {cards.map((card) => (
          <CallCard
            key={card.id}
            card={card}
            offsetMs={desk?.link.clockOffsetMs ?? 0}
            place="pop"
            chat={desk?.chats.ofCards[card.number] ?? null}
            onOpen={open}
            onWrite={write}
          />
        ))}
        {desk !== null && <PopWrapUp wrapUps={wrapUps} team={desk.teamSettings.settings} />}
        <Toasts held={held} offline={desk?.link.state !== 'open'} onUndone={wrapUps.undone} />
      </main>
    </div>
  )
}
