import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkContent } from '../../../shared/chats/limits.ts'
import { mediaKindOf } from '../../../shared/chats/media-types.ts'
import { MEDIA_KINDS } from '../../../shared/chats/outgoing.ts'
import { NO_LINK, sourceOfLink } from '../../lib/picked-media.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LinkFields } from '../../ui/LinkFields.tsx'
import type { Attachment } from './attachment.ts'

interface LinkDialogProps {
  onAdd: (link: Extract<Attachment, { state: 'link' }>) => void
  onClose: () => void
}

/** "Link to a file": WhatsApp fetches it itself, so it may be larger than an upload. */
export function LinkDialog({ onAdd, onClose }: LinkDialogProps) {
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState(NO_LINK)
  const [tried, setTried] = useState(false)
  const source = sourceOfLink(typed)
  const kind = mediaKindOf(typed.mimeType) ?? 'document'
  const problems = checkContent({ type: 'media', kind, source, caption: '' }, () => null)
  const add = () => {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    const name = source.filename || source.link
    onAdd({ key: `link-${crypto.randomUUID()}`, name, state: 'link', kind, source })
    onClose()
  }
  return (
    <Dialog
      title={t('composer.link.title')}
      closeLabel={t('app.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('composer.link.cancel')}</Button>
          <Button look="primary" submits form={id}>
            {t('composer.link.add')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <p className="text-xs text-ink-2">{t('composer.link.text')}</p>
        <LinkFields
          value={typed}
          kinds={MEDIA_KINDS}
          onChange={setTyped}
          firstFocus
          problems={{
            link: tried ? problemWords(t, problems, 'source.link') : null,
            mimeType: tried && typed.mimeType === '' ? t('composer.problems.missing') : null,
          }}
        />
      </form>
    </Dialog>
  )
}
