import type { TFunction } from 'i18next'
import type { MediaPart } from '../../../shared/chats/content.ts'
import { cx } from '../../ui/cx.ts'
import { formatBytes, typeOfFile } from '../files.ts'
import { SaveFile } from './SaveFile.tsx'

const COLOURS: Readonly<Record<string, string>> = {
  PDF: 'text-miss',
  XLS: 'text-talk',
  XLSX: 'text-talk',
  CSV: 'text-talk',
}

/** A file: what it is, how large, and a way to keep it. */
export function DocumentBody({
  messageKey,
  media,
  t,
}: {
  messageKey: string
  media: MediaPart
  t: TFunction
}) {
  const { filename, size, state, part } = media
  const type = typeOfFile(media)
  const name = filename ?? t('whatsapp.kinds.document')
  const facts = [type, size === null ? null : formatBytes(t, size)].filter((fact) => fact !== null)
  return (
    <div className="flex w-76 max-w-full flex-wrap items-center gap-2.5">
      <span
        aria-hidden="true"
        className={cx(
          'grid size-10 shrink-0 place-items-center rounded-md border border-line bg-surface text-2xs font-semibold',
          COLOURS[type ?? ''] ?? 'text-ink-2',
        )}
      >
        {type ?? '?'}
      </span>
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-medium" title={name}>
          {name}
        </bdi>
        <span className="block truncate text-xs text-ink-2">{facts.join(' · ')}</span>
      </span>
      {state === 'there' ? (
        <SaveFile messageKey={messageKey} part={part} name={name} t={t} />
      ) : (
        <p className="basis-full text-xs text-ink-2">
          {t(`faults.media-${state}.what`)} {t(`faults.media-${state}.todo`)}
        </p>
      )}
    </div>
  )
}
