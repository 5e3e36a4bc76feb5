import { FileText, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { stagedPath } from '../../shared/chats/content.ts'
import type { MediaKind } from '../../shared/chats/outgoing.ts'
import { acceptOf } from '../lib/file-check.ts'
import { formatSize } from '../lib/format-size.ts'
import { NO_LINK, type PickedMedia } from '../lib/picked-media.ts'
import { notTakenWords } from '../lib/problem-words.ts'
import { useStagedFile } from '../lib/use-staged-file.ts'
import { Button } from './Button.tsx'
import { LinkFields } from './LinkFields.tsx'
import { ProgressBar } from './ProgressBar.tsx'

interface MediaPickerProps {
  kinds: readonly MediaKind[]
  value: PickedMedia | null
  onChange: (picked: PickedMedia | null) => void
  /** An address of a file may stand for it. */
  byLink: boolean
  /** What is wrong, in words; null: nothing. */
  problems?: { readonly link: string | null; readonly mimeType: string | null; readonly file: string | null }
}

const FINE = { link: null, mimeType: null, file: null }

/** One file for a message: from this computer, or by its address. */
export function MediaPicker({ kinds, value, onChange, byLink, problems = FINE }: MediaPickerProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const { share, fault, choose, cancel, forget } = useStagedFile(kinds, (file) =>
    onChange({ from: 'file', file }),
  )
  const drop = () => {
    if (value?.from === 'file') forget(value.file)
    onChange(null)
  }
  const wrong = fault === null ? problems.file : notTakenWords(t, fault, byLink)
  return (
    <div className="flex flex-col gap-2">
      {value?.from === 'file' && (
        <div className="flex items-center gap-2 rounded-sm border border-line-2 py-1 pr-1 pl-1.5">
          {value.file.kind === 'image' ? (
            <img
              src={stagedPath(value.file.fileId)}
              alt=""
              className="size-9 shrink-0 rounded-sm bg-surface-2 object-cover"
            />
          ) : (
            <span className="flex size-9 shrink-0 items-center justify-center rounded-sm bg-surface-2 text-ink-3">
              <FileText aria-hidden="true" className="size-4" />
            </span>
          )}
          <p className="min-w-0 flex-1 truncate text-xs">
            <span className="font-medium">{value.file.filename}</span>{' '}
            <span className="text-ink-2">{formatSize(t, value.file.size)}</span>
          </p>
          <Button
            look="quiet"
            size="icon"
            aria-label={t('composer.file.remove', { name: value.file.filename })}
            onClick={drop}
          >
            <X aria-hidden="true" />
          </Button>
        </div>
      )}
      {value?.from === 'link' && (
        <LinkFields
          value={value.typed}
          kinds={kinds}
          onChange={(typed) => onChange({ from: 'link', typed })}
          problems={problems}
        />
      )}
      {share !== null && (
        <div className="flex items-center gap-2">
          <ProgressBar
            label={t('composer.file.reading')}
            share={share < 1 ? share : null}
            className="min-w-0 flex-1"
          />
          <Button size="small" onClick={cancel}>
            {t('composer.link.cancel')}
          </Button>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {value?.from !== 'file' && (
          <Button size="small" onClick={() => input.current?.click()}>
            {t('composer.file.choose')}
          </Button>
        )}
        {byLink && value?.from !== 'link' && (
          <Button
            size="small"
            look={value === null ? 'plain' : 'quiet'}
            onClick={() => {
              drop()
              onChange({ from: 'link', typed: NO_LINK })
            }}
          >
            {t('composer.file.useLink')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept={acceptOf(kinds)}
        className="hidden"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file !== undefined) void choose(file)
        }}
      />
      {wrong !== null && (
        <p role="alert" className="text-xs text-miss">
          {wrong}
        </p>
      )}
    </div>
  )
}
