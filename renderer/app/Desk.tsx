import { Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskState } from '../../shared/views/desk.ts'
import { InvitedNotice } from '../account/InvitedNotice.tsx'
import { SecretsNotice } from '../account/SecretsNotice.tsx'
import type { PlayWish } from '../call-log/play-wish.ts'
import { Announcer } from '../calls/Announcer.tsx'
import { DialBox } from '../calls/DialBox.tsx'
import { DemoControls } from '../demo/DemoControls.tsx'
import { formatNumber } from '../lib/format.ts'
import { placesOf } from '../lib/places.ts'
import { linkTo, useWhere } from '../lib/use-place.ts'
import { Connection } from '../link/Connection.tsx'
import { LinkNotice } from '../link/LinkNotice.tsx'
import { linkView } from '../link/link-view.ts'
import { CommandFault, type FailedCommand } from '../palette/CommandFault.tsx'
import { usePaletteKey } from '../palette/use-palette-key.ts'
import { PopChecks } from '../pop-check/PopChecks.tsx'
import { PopTestDialog } from '../pop-check/PopTestDialog.tsx'
import { WhyDialog } from '../pop-check/WhyDialog.tsx'
import { TemplateToasts } from '../templates/TemplateToasts.tsx'
import { useSendTemplate } from '../templates/use-send-template.ts'
import { OutboxNotice } from '../wrapups/OutboxNotice.tsx'
import { Toasts } from '../wrapups/Toasts.tsx'
import { useOpenWrapUp } from '../wrapups/use-open-wrapup.ts'
import { countWords } from '../wrapups/words.ts'
import { BesideStrip } from './BesideStrip.tsx'
import { CommandPalette, fetchLikely, SendTemplateDialog } from './chunks.ts'
import { PlaceView } from './PlaceView.tsx'
import { Shell } from './Shell.tsx'
import { useMainsWish } from './use-mains-wish.ts'
import { useOpeners } from './use-openers.ts'

/** What is drawn over everything, one at a time. */
type Over = 'palette' | 'pop-test' | 'why' | null

/** A desk that works: the place the agent is at, what is open beside it, and what lies over both. */
export function Desk({ desk }: { desk: DeskState }) {
  const { t } = useTranslation()
  const where = useWhere()
  const [over, setOver] = useState<Over>(null)
  const [failed, setFailed] = useState<FailedCommand | null>(null)
  const [play, setPlay] = useState<PlayWish | null>(null)
  const places = placesOf(desk.agent)
  const place = places.includes(where.place) ? where.place : 'home'
  const openers = useOpeners(place, where.chat)
  const { openCall } = openers
  const template = useSendTemplate()

  // A place that was taken away is not the address any more: Back and a reload must not lead there.
  useEffect(() => {
    const { customer, call } = where
    if (place !== where.place)
      window.location.replace(linkTo(place, call === null ? customer : { kind: 'call', sessionId: call }))
  }, [place, where])

  const playCall = useCallback(
    (sessionId: string) => {
      openCall(sessionId)
      setPlay((before) => ({ sessionId, times: (before?.times ?? 0) + 1 }))
    },
    [openCall],
  )
  // Whoever opens the call later has not asked for its recording.
  useEffect(() => {
    setPlay((wish) => (wish?.sessionId === where.call ? wish : null))
  }, [where.call])

  const shut = useCallback(() => setOver(null), [])
  const askWhy = useCallback(() => setOver('why'), [])
  useEffect(fetchLikely, [])
  useMainsWish(desk.cards)
  usePaletteKey(useCallback(() => setOver((now) => (now === 'palette' ? null : 'palette')), []))

  const { link, settings, outbox, followUps, chats } = desk
  const { due, dueTotal } = desk.wrapUps
  const offsetMs = link.clockOffsetMs
  const offline = link.state !== 'open'
  const wrapUps = useOpenWrapUp(due)
  const { undone, show } = wrapUps
  /** Where the form of what was undone is. */
  const onUndone = useCallback(
    (heldId: string) => {
      undone(heldId)
      window.location.hash = linkTo('home')
    },
    [undone],
  )
  const goWrapUp = useCallback(() => {
    show()
    window.location.hash = linkTo('home')
  }, [show])
  const popChecks = <PopChecks onWhy={askWhy} />

  return (
    <>
      <Shell
        place={place}
        places={places}
        agent={desk.agent}
        due={{
          home: { count: dueTotal + followUps.due, words: countWords(t, dueTotal, followUps.due) },
          whatsapp: {
            count: chats.unread,
            words: t('whatsapp.unread', { count: chats.unread, number: formatNumber(chats.unread) }),
          },
        }}
        stripLiesOver={place === 'whatsapp'}
        dial={<DialBox />}
        connection={<Connection link={link} checks={popChecks} />}
        onSearch={() => setOver('palette')}
        notices={
          <div className="flex flex-col gap-2 px-4 pt-3 empty:hidden">
            <LinkNotice state={link.state} />
            <SecretsNotice kept={desk.secretsKept} />
            <InvitedNotice />
            <OutboxNotice outbox={outbox} offline={offline} />
          </div>
        }
        strip={
          <BesideStrip
            place={place}
            where={where}
            openers={openers}
            play={play}
            isSupervisor={desk.agent?.role === 'supervisor'}
            onSendTemplate={template.open}
          />
        }
        footer={desk.demo && <DemoControls />}
        toasts={
          <div className="flex flex-col gap-2">
            {failed !== null && <CommandFault failed={failed} onClose={() => setFailed(null)} />}
            <TemplateToasts toasts={template.toasts} onForget={template.forget} />
            <Toasts held={outbox.held} offline={offline} onUndone={onUndone} />
          </div>
        }
      >
        <Suspense>
          <PlaceView
            place={place}
            where={where}
            desk={desk}
            wrapUps={wrapUps}
            template={template}
            openers={openers}
            onPlay={playCall}
            popChecks={popChecks}
          />
        </Suspense>
        <Announcer cards={desk.cards} linkWords={t(`link.${linkView(link).word}`)} />
      </Shell>
      {over === 'palette' && (
        <Suspense>
          <CommandPalette
            places={places}
            settings={settings}
            demo={desk.demo}
            onWrapUp={due.length > 0 ? goWrapUp : null}
            onOpen={openers.open}
            onPopTest={() => setOver('pop-test')}
            onWhy={askWhy}
            onFailed={setFailed}
            onClose={shut}
          />
        </Suspense>
      )}
      {template.to !== null && (
        <Suspense>
          <SendTemplateDialog
            to={template.to}
            agentName={desk.agent?.name ?? ''}
            onOutcome={template.tell}
            onClose={template.close}
          />
        </Suspense>
      )}
      {over === 'pop-test' && <PopTestDialog onClose={shut} />}
      {over === 'why' && <WhyDialog offsetMs={offsetMs} onClose={shut} />}
    </>
  )
}
