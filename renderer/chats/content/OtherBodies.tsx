import type { TFunction } from 'i18next'
import { CircleHelp, CornerDownRight, MapPin, PhoneOutgoing, ShoppingCart, User } from 'lucide-react'
import type { MessageContent } from '../../../shared/chats/content.ts'
import { formatNumber } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { useDeeds } from '../deeds.ts'
import { coordinatesOf, mapLink } from '../places.ts'
import { CustomerText } from './CustomerText.tsx'

type Of<K extends MessageContent['kind']> = { content: Extract<MessageContent, { kind: K }>; t: TFunction }

const LINE =
  'flex min-w-0 items-start gap-2 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-2'

/** What the customer chose of what was offered. */
export function ChoiceBody({ content }: Of<'choice'>) {
  return (
    <div className={LINE}>
      <CornerDownRight aria-hidden="true" />
      <span className="min-w-0">
        <bdi className="block font-medium wrap-anywhere">{content.title}</bdi>
        {content.description !== '' && (
          <bdi className="block text-xs wrap-anywhere text-ink-2">{content.description}</bdi>
        )}
      </span>
    </div>
  )
}

export function LocationBody({ content, t }: Of<'location'>) {
  const { openMap } = useDeeds()
  const { name, address } = content
  const link = mapLink(content)
  return (
    <div className="flex w-68 max-w-full flex-col gap-1.5">
      <div className={LINE}>
        <MapPin aria-hidden="true" />
        <span className="min-w-0">
          {name !== '' && <bdi className="block font-medium wrap-anywhere">{name}</bdi>}
          {address !== '' && <bdi className="block text-xs wrap-anywhere text-ink-2">{address}</bdi>}
          <span className="block text-xs text-ink-2">{coordinatesOf(content)}</span>
        </span>
      </div>
      {link !== null && (
        <Button size="small" className="self-start" onClick={() => openMap(link)}>
          {t('chats.openMap')}
        </Button>
      )}
    </div>
  )
}

export function ContactsBody({ content, t }: Of<'contacts'>) {
  const { call } = useDeeds()
  return (
    <ul aria-label={t('whatsapp.kinds.contacts')} className="flex w-68 max-w-full flex-col gap-2">
      {content.contacts.map(({ name, numbers, emails }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name, and they keep their order for good
        <li key={i} className={LINE}>
          <User aria-hidden="true" />
          <div className="min-w-0 flex-1">
            <bdi className="block font-medium wrap-anywhere">{name}</bdi>
            {numbers.map((number) => (
              <div key={number} className="flex items-center gap-2 py-0.5">
                <bdi className="min-w-0 flex-1 truncate text-xs">{number}</bdi>
                {/^\+\d{5,15}$/.test(number) && (
                  <Button
                    size="small"
                    aria-label={t('customer.callNumber', { number })}
                    onClick={() => call(number)}
                  >
                    <PhoneOutgoing aria-hidden="true" />
                    {t('dial.call')}
                  </Button>
                )}
              </div>
            ))}
            {emails.map((email) => (
              <bdi key={email} className="block truncate text-xs text-ink-2" title={email}>
                {email}
              </bdi>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** On a message that is not here. */
export function ReactionBody({ content, t }: Of<'reaction'>) {
  return (
    <p className="text-ink-2">
      {content.emoji === '' ? t('chats.reactionTaken') : t('chats.reacted', { emoji: content.emoji })}
    </p>
  )
}

export function OrderBody({ content, t }: Of<'order'>) {
  return (
    <div className="flex w-68 max-w-full flex-col gap-1">
      <div className={LINE}>
        <ShoppingCart aria-hidden="true" />
        <span className="font-medium">{t('whatsapp.kinds.order')}</span>
      </div>
      <ul aria-label={t('whatsapp.kinds.order')}>
        {content.items.map(({ product, quantity, price, currency }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a product may be ordered twice, and they keep their order
          <li key={i} className="flex items-baseline gap-2 border-b border-line py-1 last:border-0">
            <bdi className="min-w-0 flex-1 wrap-anywhere">{product}</bdi>
            <span className="shrink-0 text-xs text-ink-2">
              {quantity !== null && `${formatNumber(quantity)} × `}
              {price !== null && `${formatNumber(price)} ${currency ?? ''}`}
            </span>
          </li>
        ))}
      </ul>
      {content.text !== '' && <CustomerText text={content.text} t={t} />}
    </div>
  )
}

/** A kind that Ringside does not know: by its own name, with whatever reads as a text. */
export function UnknownBody({ content, t }: Of<'unknown'>) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className={`${LINE} text-ink-2`}>
        <CircleHelp aria-hidden="true" />
        <span className="min-w-0 wrap-anywhere">{t('chats.unknownKind', { raw: content.raw })}</span>
      </div>
      {content.text !== '' && <CustomerText text={content.text} t={t} />}
    </div>
  )
}
