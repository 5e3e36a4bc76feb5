import { type ReactNode, Suspense, useMemo } from 'react'
import type { CallDetail } from '../../shared/views/call-log.ts'
import type { PlayWish } from '../call-log/play-wish.ts'
import { NameField } from '../calls/NameField.tsx'
import { ContactFields } from '../contacts/ContactFields.tsx'
import { CustomerStrip } from '../customer/CustomerStrip.tsx'
import type { StripParts } from '../customer/strip-parts.ts'
import { NewFollowUp } from '../follow-ups/NewFollowUp.tsx'
import { customerKey, type Place, type useWhere } from '../lib/use-place.ts'
import { CallStrip, CampaignStrip, Recording } from './chunks.ts'
import type { Openers } from './use-openers.ts'

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

interface BesideStripProps {
  place: Place
  where: ReturnType<typeof useWhere>
  openers: Openers
  /** The recording that was asked for in a list. */
  play: PlayWish | null
  isSupervisor: boolean
  onSendTemplate: (number: string) => void
}

/** What is open beside the place: a customer, a call, or a campaign. */
export function BesideStrip({ place, where, openers, play, isSupervisor, onSendTemplate }: BesideStripProps) {
  const { openCall, openNumber, close } = openers
  const parts = useMemo(
    () => ({ ...STRIP_PARTS, onOpenCall: openCall, onSendTemplate }),
    [openCall, onSendTemplate],
  )
  if (where.customer !== null)
    return (
      <CustomerStrip key={customerKey(where.customer)} who={where.customer} parts={parts} onClose={close} />
    )
  if (where.call !== null)
    return (
      <Suspense>
        <CallStrip
          key={where.call}
          sessionId={where.call}
          wish={play}
          player={playerOfCall}
          isSupervisor={isSupervisor}
          onOpenCustomer={openNumber}
          onClose={close}
        />
      </Suspense>
    )
  if (place === 'campaigns' && where.campaign !== null)
    return (
      <Suspense>
        <CampaignStrip key={where.campaign} id={where.campaign} onClose={close} />
      </Suspense>
    )
  return null
}
