import type { TFunction } from 'i18next'
import { Mic, Music, Play, VideoOff } from 'lucide-react'
import { useState } from 'react'
import { type MediaPart, mediaPath } from '../../../shared/chats/content.ts'
import { MediaMissing } from './MediaMissing.tsx'
import { NO_PLACE } from './PictureBody.tsx'
import { useMedia } from './use-media.ts'

interface SoundBodyProps {
  messageKey: string
  media: MediaPart
  t: TFunction
}

/** A film. Nothing of it is fetched before somebody wishes to see it. */
export function VideoBody({ messageKey, media, t }: SoundBodyProps) {
  const { fault, canRetry, attempt, failed, retry } = useMedia(messageKey, media)
  const [wished, setWished] = useState(false)
  const place = 'grid h-48 w-68 max-w-full place-items-center overflow-hidden rounded-sm bg-surface-2'
  if (fault !== null)
    return (
      <div className={media.state === 'elsewhere' ? NO_PLACE : place}>
        <MediaMissing
          fault={fault}
          icon={<VideoOff aria-hidden="true" />}
          onRetry={canRetry ? retry : null}
          t={t}
        />
      </div>
    )
  if (wished)
    return (
      <div className={place}>
        {/* biome-ignore lint/a11y/useMediaCaption: a customer's film comes without captions */}
        <video
          key={attempt}
          autoPlay
          controls
          controlsList="nodownload noremoteplayback"
          disablePictureInPicture
          aria-label={media.filename ?? t('whatsapp.kinds.video')}
          src={mediaPath(messageKey, media.part)}
          className="size-full"
          onError={() => void failed()}
        />
      </div>
    )
  return (
    <button type="button" className={place} onClick={() => setWished(true)}>
      <span className="grid place-items-center gap-1.5 text-xs text-ink-2">
        <span className="grid size-11 place-items-center rounded-full bg-surface text-accent-text">
          <Play aria-hidden="true" className="size-5 fill-current" />
        </span>
        {t('chats.media.play')}
      </span>
    </button>
  )
}

/** A voice note or a sound. */
export function AudioBody({ messageKey, media, voice, t }: SoundBodyProps & { voice: boolean }) {
  const { fault, canRetry, attempt, failed, retry } = useMedia(messageKey, media)
  const Icon = voice ? Mic : Music
  const name = voice ? t('chats.media.voice') : (media.filename ?? t('whatsapp.kinds.audio'))
  if (fault !== null)
    return (
      <div className="w-68 max-w-full rounded-sm bg-surface-2">
        <MediaMissing
          fault={fault}
          icon={<Icon aria-hidden="true" />}
          onRetry={canRetry ? retry : null}
          t={t}
        />
      </div>
    )
  return (
    <div className="flex w-76 max-w-full flex-col gap-1">
      <span className="flex min-w-0 items-center gap-1.5 text-xs text-ink-2">
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        <bdi className="truncate">{name}</bdi>
      </span>
      {/* biome-ignore lint/a11y/useMediaCaption: a customer's voice note comes without captions */}
      <audio
        key={attempt}
        controls
        controlsList="nodownload"
        preload="none"
        aria-label={name}
        src={mediaPath(messageKey, media.part)}
        className="h-10 w-full"
        onError={() => void failed()}
      />
    </div>
  )
}
