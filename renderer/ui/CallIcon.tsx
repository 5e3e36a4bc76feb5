import { PhoneIncoming, PhoneMissed, PhoneOutgoing } from 'lucide-react'
import type { CallStatus } from '../../shared/calls/view.ts'
import { statusTone } from '../lib/call-words.ts'

interface CallIconProps {
  direction: 'incoming' | 'outgoing'
  status: CallStatus
}

/** Which way a call went, and red when nobody took it; green when somebody talked. */
export function CallIcon({ direction, status }: CallIconProps) {
  if (statusTone(status) === 'miss') return <PhoneMissed aria-hidden="true" className="text-miss" />
  if (direction === 'incoming') return <PhoneIncoming aria-hidden="true" className="text-talk" />
  const reached = status !== 'not-answered' && status !== 'requested'
  return <PhoneOutgoing aria-hidden="true" className={reached ? 'text-talk' : 'text-ink-3'} />
}
