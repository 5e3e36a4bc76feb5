import type { TFunction } from 'i18next'
import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { type MediaPart, mediaPath } from '../../../shared/chats/content.ts'
import { cx } from '../../ui/cx.ts'
import { useDeeds } from '../deeds.ts'
import { MediaMissing } from './MediaMissing.tsx'
import { useMedia } from './use-media.ts'

interface PictureBodyProps {
  messageKey: string
  media: MediaPart
  t: TFunction
  /** `wide` fills what it stands in. */
  size?: 'normal' | 'wide'
}

/** Where no picture will ever be: only as high as the words that say so. */
export const NO_PLACE = 'w-68 max-w-full rounded-sm bg-surface-2'

/** A picture or sticker. Its place has its size before it comes, so that nothing jumps. */
export function PictureBody({ messageKey, media, t, size = 'normal' }: PictureBodyProps) {
  const { enlarge } = useDeeds()
  const { fault, canRetry, attempt, failed, retry } = useMedia(messageKey, media)
  const [shown, setShown] = useState(false)
  const isSticker = media.kind === 'sticker'
  const name = media.filename ?? t(`whatsapp.kinds.${media.kind}`)
  const place = cx(
    'relative block max-w-full overflow-hidden rounded-sm',
    isSticker ? 'size-36' : 'h-48 bg-surface-2',
    !isSticker && (size === 'wide' ? 'w-full' : 'w-68'),
  )
  if (fault !== null)
    return (
      <div
        className={
          media.state === 'elsewhere' ? NO_PLACE : cx(place, 'bg-surface-2', isSticker && 'h-44 w-56')
        }
      >
        <MediaMissing
          fault={fault}
          icon={<ImageOff aria-hidden="true" />}
          onRetry={canRetry ? retry : null}
          t={t}
        />
      </div>
    )
  const picture = (
    <img
      key={attempt}
      src={mediaPath(messageKey, media.part)}
      alt={name}
      decoding="async"
      draggable={false}
      className={cx('size-full', isSticker ? 'object-contain' : 'object-cover', !shown && 'opacity-0')}
      onLoad={() => setShown(true)}
      onError={() => void failed()}
    />
  )
  if (isSticker) return <div className={place}>{picture}</div>
  return (
    <button
      type="button"
      className={place}
      aria-label={t('chats.media.enlarge', { name })}
      onClick={() => enlarge({ key: messageKey, part: media.part, name })}
    >
      {picture}
    </button>
  )
}
