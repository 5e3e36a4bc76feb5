import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CallDetail } from '../shared/views/call-log.ts'
import type { CustomerRef } from '../shared/views/customer.ts'
import type { CallCard as Call, DeskState } from '../shared/views/desk.ts'
import { InvitedNotice } from './account/InvitedNotice.tsx'
import { SecretsNotice } from './account/SecretsNotice.tsx'
import { CallBacks } from './call-backs/CallBacks.tsx'
import type { PlayWish } from './call-log/play-wish.ts'
import { Announcer } from './calls/Announcer.tsx'
import { CallCard } from './calls/CallCard.tsx'
import { customerOfCard } from './calls/card-view.ts'
import { DialBox } from './calls/DialBox.tsx'
import { NameField } from './calls/NameField.tsx'
import { RecentCalls } from './calls/RecentCalls.tsx'
import { playRingTone } from './calls/ring-tone.ts'
import { ClosingWindows } from './chats/ClosingWindows.tsx'
import type { DrawComposer } from './chats/composer-slot.ts'
import { ContactFields } from './contacts/ContactFields.tsx'
import { CustomerStrip } from './customer/CustomerStrip.tsx'
import type { StripParts } from './customer/strip-parts.ts'
import { DemoControls } from './demo/DemoControls.tsx'
import { Home } from './desk/Home.tsx'
import type { DeskStore } from './desk-store.ts'
import { FollowUps } from './follow-ups/FollowUps.tsx'
import { NewFollowUp } from './follow-ups/NewFollowUp.tsx'
import { formatNumber } from './lib/format.ts'
import { openChat } from './lib/open-chat.ts'
import { placesOf } from './lib/places.ts'
import { customerKey, linkBeside, linkTo, useWhere } from './lib/use-place.ts'
import { Connection } from './link/Connection.tsx'
import { LinkNotice } from './link/LinkNotice.tsx'
import { linkView } from './link/link-view.ts'
import { usePaletteKey } from './palette/use-palette-key.ts'
import { PopChecks } from './pop-check/PopChecks.tsx'
import { PopTestDialog } from './pop-check/PopTestDialog.tsx'
import { WhyDialog } from './pop-check/WhyDialog.tsx'
import { Shell } from './Shell.tsx'
import { useAppliedSettings } from './settings/apply-settings.ts'
import { TeamScreen } from './team/TeamScreen.tsx'
import { TemplateToasts } from './templates/TemplateToasts.tsx'
import { useSendTemplate } from './templates/use-send-template.ts'
import { Opening } from './ui/Opening.tsx'
import { useMainsWish } from './use-mains-wish.ts'
import { OutboxNotice } from './wrapups/OutboxNotice.tsx'
import { Toasts } from './wrapups/Toasts.tsx'
import { useOpenWrapUp } from './wrapups/use-open-wrapup.ts'
import { WrapUps } from './wrapups/WrapUps.tsx'
import { countWords } from './wrapups/words.ts'

// What is not needed for the first paint of a desk is fetched when the desk stands; by the first Ctrl+K it is there.
const fetchPalette = () => import('./palette/CommandPalette.tsx')
const CommandPalette = lazy(async () => ({ default: (await fetchPalette()).CommandPalette }))
const fetchSettings = () => import('./settings/SettingsScreen.tsx')
const SettingsScreen = lazy(async () => ({ default: (await fetchSettings()).SettingsScreen }))
const Recording = lazy(async () => ({ default: (await import('./recordings/Recording.tsx')).Recording }))
const fetchContacts = () => import('./contacts/ContactsScreen.tsx')
const ContactsScreen = lazy(async () => ({ default: (await fetchContacts()).ContactsScreen }))
const fetchCallLog = () => import('./call-log/CallLogScreen.tsx')
const CallLogScreen = lazy(async () => ({ default: (await fetchCallLog()).CallLogScreen }))
const fetchWhatsApp = () => import('./chats/WhatsAppScreen.tsx')
const WhatsAppScreen = lazy(async () => ({ default: (await fetchWhatsApp()).WhatsAppScreen }))
const fetchComposer = () => import('./chats/composer/Composer.tsx')
const Composer = lazy(async () => ({ default: (await fetchComposer()).Composer }))
const TemplatesScreen = lazy(async () => ({
  default: (await import('./templates/TemplatesScreen.tsx')).TemplatesScreen,
}))
const CampaignsScreen = lazy(async () => ({
  default: (await import('./campaigns/CampaignsScreen.tsx')).CampaignsScreen,
}))
const CampaignStrip = lazy(async () => ({
  default: (await import('./campaigns/CampaignStrip.tsx')).CampaignStrip,
}))
const CallStrip = lazy(async () => ({ default: (await import('./call-log/CallStrip.tsx')).CallStrip }))
const SendTemplateDialog = lazy(async () => ({
  default: (await import('./templates/SendTemplateDialog.tsx')).SendTemplateDialog,
}))
const FirstRun = lazy(async () => ({ default: (await import('./account/FirstRun.tsx')).FirstRun }))

/** The main window. */
export function App({ desk: store }: { desk: DeskStore }) {
  const { desk, fault } = useStore(store)
  useAppliedSettings(desk?.settings ?? null)
  if (desk === null) return <Opening fault={fault} onRetry={() => void store.refresh()} />
  if (desk.setup !== 'ready')
    return (
      <Suspense>
        <FirstRun setup={desk.setup} problem={desk.setupProblem} secretsKept={desk.secretsKept} />
      </Suspense>
    )
  return <Desk desk={desk} />
}

const drawRecording = (sessionId: string, seconds: number | null, starts: boolean): ReactNode => (
  <Suspense>
    <Recording sessionId={sessionId} seconds={seconds} starts={starts} />
  </Suspense>
)
const playerOfCall = (call: CallDetail, starts: boolean): ReactNode =>
  drawRecording(call.sessionId, call.talkSeconds ?? call.durationSeconds, starts)

/** What others draw in a customer's strip. */
const STRIP_PARTS: Omit<StripParts, 'onOpenCall' | 'onSendTemplate'> = {
  contactFields: (contactId) => <ContactFields contactId={contactId} />,
  nameField: (number) => <NameField number={number} />,
  promise: (customer) => <NewFollowUp customer={customer} />,
  // Whoever opens it in the time line wants to hear it.
  recording: (sessionId, seconds) => drawRecording(sessionId, seconds, true),
}

/** What is drawn over everything, one at a time. */
type Over = 'palette' | 'pop-test' | 'why' | null

function Desk({ desk }: { desk: DeskState }) {
  const { t } = useTranslation()
  const where = useWhere()
  const [over, setOver] = useState<Over>(null)
  const [play, setPlay] = useState<PlayWish | null>(null)
  const places = placesOf(desk.agent)
  const place = places.includes(where.place) ? where.place : 'home'

  // A place that was taken away is not the address any more: Back and a reload must not lead there.
  useEffect(() => {
    const { customer, call } = where
    if (place !== where.place)
      window.location.replace(linkTo(place, call === null ? customer : { kind: 'call', sessionId: call }))
  }, [place, where])

  // Beside an open thread, the thread stays.
  const { chat } = where
  const open = useCallback(
    (who: CustomerRef) => {
      window.location.hash = linkBeside(place, chat, who)
    },
    [place, chat],
  )
  const openCard = useCallback((card: Call) => open(customerOfCard(card)), [open])
  const openNumber = useCallback((number: string) => open({ kind: 'number', number }), [open])
  const openContact = useCallback((contactId: string) => open({ kind: 'contact', contactId }), [open])
  const openCall = useCallback(
    (sessionId: string) => {
      window.location.hash = linkBeside(place, chat, { kind: 'call', sessionId })
    },
    [place, chat],
  )
  const openCampaign = useCallback((id: string) => {
    window.location.hash = linkTo('campaigns', { kind: 'campaign', id })
  }, [])
  const playCall = useCallback(
    (sessionId: string) => {
      openCall(sessionId)
      setPlay((before) => ({ sessionId, times: (before?.times ?? 0) + 1 }))
    },
    [openCall],
  )
  const template = useSendTemplate()
  const stripParts = useMemo(
    () => ({ ...STRIP_PARTS, onOpenCall: openCall, onSendTemplate: template.open }),
    [openCall, template.open],
  )
  // Whoever opens the call later has not asked for its recording.
  useEffect(() => {
    setPlay((wish) => (wish?.sessionId === where.call ? wish : null))
  }, [where.call])
  const close = useCallback(() => {
    window.location.hash = linkBeside(place, chat, null)
  }, [place, chat])
  const shut = useCallback(() => setOver(null), [])
  const askWhy = useCallback(() => setOver('why'), [])

  useEffect(() => {
    void fetchPalette()
    void fetchSettings()
    void fetchContacts()
    void fetchCallLog()
    void fetchWhatsApp()
    void fetchComposer()
  }, [])

  useMainsWish(desk.cards)
  usePaletteKey(useCallback(() => setOver((now) => (now === 'palette' ? null : 'palette')), []))

  const { link, settings, outbox, followUps, teamSettings } = desk
  const { due, dueTotal } = desk.wrapUps
  const outcomes = useMemo(
    () => teamSettings.settings.outcomes.flatMap(({ name, details }) => [name, ...details]),
    [teamSettings],
  )
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
  const { openIn: openTemplateIn } = template
  const { agent } = desk
  const { quickReplies } = teamSettings.settings
  /** Below an open thread. */
  const drawComposer: DrawComposer = useCallback(
    (view, reply) => (
      <Suspense>
        <Composer
          key={view.chat}
          chat={view}
          reply={reply}
          link={link}
          agent={agent}
          replies={quickReplies}
          onTemplates={() => openTemplateIn(view.chat, view.number)}
        />
      </Suspense>
    ),
    [link, agent, quickReplies, openTemplateIn],
  )
  const popChecks = <PopChecks onWhy={askWhy} />
  const drawPlace = (): ReactNode => {
    switch (place) {
      case 'home':
        return (
          <Home
            calls={desk.cards
              .filter((card) => card.kind !== 'test')
              .map((card) => (
                <CallCard
                  key={card.id}
                  card={card}
                  offsetMs={offsetMs}
                  place="home"
                  chat={desk.chats.ofCards[card.number] ?? null}
                  onOpen={openCard}
                  onWrite={openChat}
                  noteElsewhere={card.phase === 'ended' && due.some(({ number }) => number === card.number)}
                />
              ))}
            wrapUps={
              wrapUps.open !== null && (
                <WrapUps
                  {...wrapUps}
                  open={wrapUps.open}
                  total={dueTotal}
                  team={desk.teamSettings.settings}
                  onOpen={openNumber}
                />
              )
            }
            callBacks={
              <CallBacks
                callBacks={desk.callBacks}
                offsetMs={offsetMs}
                onOpen={openNumber}
                onSendTemplate={template.open}
              />
            }
            closing={<ClosingWindows chats={desk.chats} offsetMs={offsetMs} />}
            recent={<RecentCalls calls={desk.recent} offsetMs={offsetMs} onOpen={openNumber} />}
            today={desk.today}
            followUps={
              <FollowUps
                followUps={followUps}
                supervisor={desk.agent?.role === 'supervisor'}
                onOpen={openNumber}
              />
            }
          />
        )
      case 'contacts':
        return <ContactsScreen contacts={desk.contacts} work={desk.contactsWork} onOpen={openContact} />
      case 'calls':
        return (
          <CallLogScreen
            log={desk.callLog}
            outcomes={outcomes}
            selected={where.call}
            onOpen={openCall}
            onPlay={playCall}
          />
        )
      case 'whatsapp':
        return (
          <WhatsAppScreen
            chats={desk.chats}
            chat={chat}
            message={where.message}
            customer={where.customer}
            link={link}
            onSendTemplate={(number) => chat !== null && openTemplateIn(chat, number)}
            composer={drawComposer}
          />
        )
      case 'templates':
        return <TemplatesScreen />
      case 'campaigns':
        return <CampaignsScreen selected={where.campaign} onOpen={openCampaign} />
      case 'team':
        return <TeamScreen team={desk.team} offsetMs={offsetMs} onOpen={openNumber} />
      case 'settings':
        return (
          <SettingsScreen
            settings={settings}
            demo={desk.demo}
            secretsKept={desk.secretsKept}
            team={desk.agent?.role === 'supervisor' ? desk.teamSettings : null}
            popChecks={popChecks}
            playTone={(tone, outputDevice) => playRingTone({ tone, outputDevice })}
          />
        )
    }
  }

  return (
    <>
      <Shell
        place={place}
        places={places}
        agent={desk.agent}
        due={{
          home: { count: dueTotal + followUps.due, words: countWords(t, dueTotal, followUps.due) },
          whatsapp: {
            count: desk.chats.unread,
            words: t('whatsapp.unread', {
              count: desk.chats.unread,
              number: formatNumber(desk.chats.unread),
            }),
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
          (where.customer !== null && (
            <CustomerStrip
              key={customerKey(where.customer)}
              who={where.customer}
              parts={stripParts}
              onClose={close}
            />
          )) ||
          (where.call !== null && (
            <Suspense>
              <CallStrip
                key={where.call}
                sessionId={where.call}
                wish={play}
                player={playerOfCall}
                isSupervisor={desk.agent?.role === 'supervisor'}
                onOpenCustomer={openNumber}
                onClose={close}
              />
            </Suspense>
          )) ||
          (place === 'campaigns' && where.campaign !== null && (
            <Suspense>
              <CampaignStrip key={where.campaign} id={where.campaign} onClose={close} />
            </Suspense>
          ))
        }
        footer={desk.demo && <DemoControls />}
        toasts={
          <div className="flex flex-col gap-2">
            <TemplateToasts toasts={template.toasts} onForget={template.forget} />
            <Toasts held={outbox.held} offline={offline} onUndone={onUndone} />
          </div>
        }
      >
        <Suspense>{drawPlace()}</Suspense>
        <Announcer cards={desk.cards} linkWords={t(`link.${linkView(link).word}`)} />
      </Shell>
      {over === 'palette' && (
        <Suspense>
          <CommandPalette
            places={places}
            settings={settings}
            demo={desk.demo}
            onWrapUp={due.length > 0 ? goWrapUp : null}
            onOpen={open}
            onPopTest={() => setOver('pop-test')}
            onWhy={askWhy}
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
