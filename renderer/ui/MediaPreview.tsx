import { FileText, ImageIcon, Music, Video } from 'lucide-react'

/** A file where its message is previewed. */
export interface ShownMedia {
  readonly kind: 'image' | 'video' | 'audio' | 'document'
  readonly name: string
  /** Where a picture of it is; null: its name stands for it. */
  readonly src: string | null
}

const ICONS = { image: ImageIcon, video: Video, audio: Music, document: FileText } as const

/** A picture, or the name of a file, as wide as its message. */
export function MediaPreview({ media }: { media: ShownMedia }) {
  const { kind, name, src } = media
  const Icon = ICONS[kind]
  if (kind === 'image' && src !== null)
    return <img src={src} alt={name} className="max-h-44 w-full rounded-sm bg-surface-2 object-cover" />
  return (
    <div className="flex min-h-20 flex-col items-center justify-center gap-1 rounded-sm bg-surface-2 px-3 py-4 text-ink-2">
      <Icon aria-hidden="true" className="size-6 text-ink-3" />
      <span className="max-w-full truncate text-xs" title={name}>
        {name}
      </span>
    </div>
  )
}
