import type { TFunction } from 'i18next'
import { Copy, ExternalLink, Phone, Reply, SquareMousePointer } from 'lucide-react'
import type { DrawnButton, DrawnHeader, MediaPart } from '../../../shared/chats/content.ts'
import { useDeeds } from '../deeds.ts'
import { linkOf } from '../links.ts'
import { CustomerText } from './CustomerText.tsx'
import { DocumentBody } from './DocumentBody.tsx'
import { PictureBody } from './PictureBody.tsx'
import { AudioBody, VideoBody } from './SoundBody.tsx'

/** A file of a message, as its kind is drawn. */
export function MediaBody({
  messageKey,
  media,
  voice = false,
  t,
}: {
  messageKey: string
  media: MediaPart
  voice?: boolean
  t: TFunction
}) {
  switch (media.kind) {
    case 'image':
    case 'sticker':
      return <PictureBody messageKey={messageKey} media={media} t={t} />
    case 'video':
      return <VideoBody messageKey={messageKey} media={media} t={t} />
    case 'audio':
      return <AudioBody messageKey={messageKey} media={media} voice={voice} t={t} />
    case 'document':
      return <DocumentBody messageKey={messageKey} media={media} t={t} />
  }
}

/** Above the text of a template or an interactive message. */
export function Header({
  messageKey,
  header,
  t,
}: {
  messageKey: string
  header: DrawnHeader | null
  t: TFunction
}) {
  if (header === null) return null
  return header.kind === 'text' ? (
    <CustomerText text={header.text} t={t} className="font-semibold" />
  ) : (
    <MediaBody messageKey={messageKey} media={header.media} t={t} />
  )
}

export function Footer({ text }: { text: string }) {
  return text === '' ? null : (
    <p dir="auto" className="text-xs wrap-anywhere text-ink-2">
      {text}
    </p>
  )
}

const ICONS = {
  reply: Reply,
  link: ExternalLink,
  call: Phone,
  'copy-code': Copy,
  other: SquareMousePointer,
} as const

/** What the customer can press. Of ours, only an address does something for the agent too. */
export function Buttons({ buttons, label }: { buttons: readonly DrawnButton[]; label: string }) {
  const { openLink } = useDeeds()
  if (buttons.length === 0) return null
  return (
    <ul aria-label={label} className="-mx-2.5 mt-1 border-t border-line-2">
      {buttons.map(({ kind, text, target }, i) => {
        const Icon = ICONS[kind]
        const url = kind === 'link' && target !== null ? linkOf(target) : null
        const words = (
          <>
            <Icon aria-hidden="true" className="size-3.5 shrink-0" />
            <bdi className="truncate">{text}</bdi>
          </>
        )
        const look =
          'flex w-full min-w-0 items-center justify-center gap-1.5 px-2.5 py-1.5 font-medium text-accent-text'
        return (
          // Buttons of one message keep their order for good.
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same text
          <li key={i} className="border-b border-line-2 last:border-0" title={target ?? undefined}>
            {url === null ? (
              <span className={look}>{words}</span>
            ) : (
              <button type="button" className={`${look} hover:underline`} onClick={() => openLink(url)}>
                {words}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
