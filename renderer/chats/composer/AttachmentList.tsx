import { FileText, ImageIcon, Link2, Music, Video, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { stagedPath } from '../../../shared/chats/content.ts'
import type { MediaKind } from '../../../shared/chats/outgoing.ts'
import { formatSize } from '../../lib/format-size.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import type { Attachment } from './attachment.ts'

interface AttachmentListProps {
  attachments: readonly Attachment[]
  onRemove: (attachment: Attachment) => void
}

/** What will go with the message: each with its picture, name and size, or what is wrong with it. */
export function AttachmentList({ attachments, onRemove }: AttachmentListProps) {
  const { t } = useTranslation()
  return (
    <ul aria-label={t('composer.file.list')} className="mb-2 flex max-h-44 flex-wrap gap-2 overflow-y-auto">
      {attachments.map((one) => {
        const { key, name, state } = one
        const remove = t(state === 'staging' ? 'composer.file.cancel' : 'composer.file.remove', { name })
        return (
          <li
            key={key}
            className={cx(
              'flex items-center gap-2 rounded-sm border py-1 pr-1 pl-1.5',
              state === 'refused' ? 'w-full border-miss bg-miss-tint' : 'w-66 border-line-2 bg-surface',
            )}
          >
            <Face of={one} />
            <div className="min-w-0 flex-1 text-xs">
              <p className="truncate font-medium" title={name}>
                {name}
              </p>
              <State of={one} />
            </div>
            <Button look="quiet" size="icon" aria-label={remove} title={remove} onClick={() => onRemove(one)}>
              <X aria-hidden="true" />
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function State({ of: one }: { of: Attachment }) {
  const { t } = useTranslation()
  switch (one.state) {
    case 'staging':
      return (
        <ProgressBar
          label={t('composer.file.staging', { name: one.name })}
          // Once it is read, main looks at it.
          share={one.share < 1 ? one.share : null}
          className="my-1.5 w-full"
        />
      )
    case 'staged':
      return <p className="text-ink-2">{formatSize(t, one.file.size)}</p>
    case 'link':
      return <p className="text-ink-2">{t('composer.file.byLink')}</p>
    case 'refused':
      return (
        <p role="alert" className="text-miss">
          {t(`faults.${one.fault.code}.what`)} {t(`faults.${one.fault.code}.todo`)}
        </p>
      )
  }
}

const ICONS: Readonly<Record<MediaKind, typeof FileText>> = {
  image: ImageIcon,
  video: Video,
  audio: Music,
  document: FileText,
}

function Face({ of: one }: { of: Attachment }) {
  const frame = 'flex size-9 shrink-0 items-center justify-center rounded-sm bg-surface-2 text-ink-3'
  if (one.state === 'staged' && one.file.kind === 'image')
    return <img src={stagedPath(one.file.fileId)} alt="" className={cx(frame, 'object-cover')} />
  const Icon = one.state === 'link' ? Link2 : one.state === 'staged' ? ICONS[one.file.kind] : FileText
  return (
    <span className={frame}>
      <Icon aria-hidden="true" className="size-4" />
    </span>
  )
}
