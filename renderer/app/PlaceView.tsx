import { type ReactNode, useMemo } from 'react'
import type { DeskState } from '../../shared/views/desk.ts'
import { playRingTone } from '../calls/ring-tone.ts'
import type { Place, useWhere } from '../lib/use-place.ts'
import { TeamScreen } from '../team/TeamScreen.tsx'
import type { useSendTemplate } from '../templates/use-send-template.ts'
import type { useOpenWrapUp } from '../wrapups/use-open-wrapup.ts'
import {
  CallLogScreen,
  CampaignsScreen,
  ContactsScreen,
  SettingsScreen,
  TemplatesScreen,
  WhatsAppScreen,
} from './chunks.ts'
import { HomePlace } from './HomePlace.tsx'
import { useComposer } from './use-composer.tsx'
import type { Openers } from './use-openers.ts'

interface PlaceViewProps {
  place: Place
  where: ReturnType<typeof useWhere>
  desk: DeskState
  wrapUps: ReturnType<typeof useOpenWrapUp>
  template: Pick<ReturnType<typeof useSendTemplate>, 'open' | 'openIn'>
  openers: Openers
  onPlay: (sessionId: string) => void
  popChecks: ReactNode
}

/** The place the agent is at. */
export function PlaceView(props: PlaceViewProps) {
  const { place, where, desk, wrapUps, template, openers, onPlay, popChecks } = props
  const { agent, link, settings, teamSettings } = desk
  const { chat } = where
  const composer = useComposer(desk, template.openIn)
  const outcomes = useMemo(
    () => teamSettings.settings.outcomes.flatMap(({ name, details }) => [name, ...details]),
    [teamSettings],
  )
  switch (place) {
    case 'home':
      return <HomePlace desk={desk} wrapUps={wrapUps} openers={openers} onSendTemplate={template.open} />
    case 'contacts':
      return <ContactsScreen contacts={desk.contacts} work={desk.contactsWork} onOpen={openers.openContact} />
    case 'calls':
      return (
        <CallLogScreen
          log={desk.callLog}
          outcomes={outcomes}
          selected={where.call}
          onOpen={openers.openCall}
          onPlay={onPlay}
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
          onSendTemplate={(number) => chat !== null && template.openIn(chat, number)}
          composer={composer}
        />
      )
    case 'templates':
      return <TemplatesScreen />
    case 'campaigns':
      return <CampaignsScreen selected={where.campaign} onOpen={openers.openCampaign} />
    case 'team':
      return <TeamScreen team={desk.team} offsetMs={link.clockOffsetMs} onOpen={openers.openNumber} />
    case 'settings':
      return (
        <SettingsScreen
          settings={settings}
          demo={desk.demo}
          secretsKept={desk.secretsKept}
          team={agent?.role === 'supervisor' ? teamSettings : null}
          popChecks={popChecks}
          playTone={(tone, outputDevice) => playRingTone({ tone, outputDevice })}
        />
      )
  }
}
