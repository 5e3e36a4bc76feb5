import { ChevronRight, MessageCircle, Phone, PhoneIncoming, PhoneMissed, PhoneOutgoing } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { statusTone, statusWords, who } from '../lib/call-words.ts'
import { formatExact, formatWhen } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import { Avatar } from '../ui/Avatar.tsx'
import type { PaletteItem } from './palette-items.ts'

/** What one choice of the palette says. */
export function PaletteRow({ item }: { item: PaletteItem }) {
  const { t } = useTranslation()
  const now = useNow()
  switch (item.kind) {
    case 'dial':
      return (
        <Row
          icon={<PhoneOutgoing aria-hidden="true" className="text-accent-text" />}
          title={t('palette.dial', { number: item.dial.numberText })}
        />
      )
    case 'person': {
      const { name, number, numberText, email } = item.person
      return (
        <Row
          icon={<Avatar name={name} of={number} />}
          title={name === '' ? numberText : name}
          about={[name === '' ? '' : numberText, email ?? ''].filter((part) => part !== '').join(' · ')}
        />
      )
    }
    case 'call': {
      const { call } = item
      return (
        <Row
          icon={<CallIcon call={call} />}
          title={who(t, call)}
          about={`${t(`customer.${call.direction}`)} · ${statusWords(t, { status: call.status, pickedUpBy: null })}`}
          aside={
            <time dateTime={call.startedAt} title={formatExact(t, call.startedAt)}>
              {formatWhen(t, call.startedAt, now)}
            </time>
          }
        />
      )
    }
    case 'message': {
      const { found } = item.message
      return (
        <Row
          icon={<MessageCircle aria-hidden="true" className="text-accent-text" />}
          title={who(t, item.message)}
          about={withoutMarks(found.snippet)}
          aside={
            <time dateTime={found.at} title={formatExact(t, found.at)}>
              {formatWhen(t, found.at, now)}
            </time>
          }
        />
      )
    }
    case 'command':
      return (
        <Row icon={<ChevronRight aria-hidden="true" className="text-ink-3" />} title={item.command.label} />
      )
  }
}

/** What matched stands between two marks, which this row does not draw. */
const withoutMarks = (snippet: string) => snippet.replaceAll('\u0002', '').replaceAll('\u0003', '')

function CallIcon({ call }: { call: Extract<PaletteItem, { kind: 'call' }>['call'] }) {
  if (statusTone(call.status) === 'miss') return <PhoneMissed aria-hidden="true" className="text-miss" />
  if (call.direction === 'incoming') return <PhoneIncoming aria-hidden="true" className="text-talk" />
  return <Phone aria-hidden="true" className="text-ink-3" />
}

interface RowProps {
  icon: ReactNode
  title: string
  about?: string
  aside?: ReactNode
}

function Row({ icon, title, about = '', aside }: RowProps) {
  return (
    <>
      <span className="grid size-8 shrink-0 place-items-center [&>svg]:size-4">{icon}</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{title}</span>
        {about !== '' && <span className="block truncate text-xs text-ink-2">{about}</span>}
      </span>
      {aside !== undefined && <span className="shrink-0 text-xs text-ink-2">{aside}</span>}
    </>
  )
}
