import { useTranslation } from 'react-i18next'
import { stagedPath } from '../../../../shared/chats/content.ts'
import type { OutgoingInteractive } from '../../../../shared/chats/outgoing.ts'
import { nameOfLink } from '../../../lib/link-types.ts'
import type { PickedMedia } from '../../../lib/picked-media.ts'
import type { ShownMedia } from '../../../ui/MediaPreview.tsx'
import { MessagePreview, type PreviewButton } from '../../../ui/MessagePreview.tsx'
import { RichText } from '../../../ui/RichText.tsx'

interface InteractivePreviewProps {
  content: OutgoingInteractive
  media: PickedMedia | null
}

/** The message as the customer will see it; a list is drawn open below it. */
export function InteractivePreview({ content, media }: InteractivePreviewProps) {
  const { t } = useTranslation()
  const { header, body, footer } = content
  const shown = (): ShownMedia | null => {
    if (header === null || header.kind === 'text') return null
    const kind = header.kind
    if (media?.from === 'file') {
      const { filename, fileId } = media.file
      return { kind, name: filename, src: stagedPath(fileId) }
    }
    const name = media === null ? '' : nameOfLink(media.typed.link)
    return { kind, name: name || t(`composer.file.kinds.${kind}`), src: null }
  }
  const buttons = (): readonly PreviewButton[] => {
    const none = t('composer.builder.untitled')
    switch (content.variant) {
      case 'button':
        return content.buttons.map(({ id, title }) => ({
          key: id,
          kind: 'reply',
          text: title || none,
          target: null,
        }))
      case 'list':
        return [{ key: 'list', kind: 'list', text: content.button || none, target: null }]
      case 'cta_url': {
        const target = content.url === '' ? null : { text: content.url, drawn: content.url }
        return [{ key: 'link', kind: 'link', text: content.button || none, target }]
      }
    }
  }
  return (
    <section
      aria-label={t('templates.preview')}
      className="flex flex-col gap-2 self-start rounded-md bg-surface-2 p-3"
    >
      <MessagePreview
        media={shown()}
        header={header?.kind === 'text' && header.text !== '' && header.text}
        body={
          body === '' ? (
            <span className="text-ink-3">{t('composer.builder.noBody')}</span>
          ) : (
            <RichText text={body} />
          )
        }
        footer={footer}
        buttons={buttons()}
        buttonsLabel={t('templates.buttons')}
      />
      {content.variant === 'list' && (
        <div className="max-w-90 overflow-hidden rounded-md border border-line bg-surface text-sm">
          {content.sections.map(({ title, rows }) => (
            <div key={rows[0]?.id} className="border-t border-line first:border-t-0">
              {title !== '' && (
                <p className="truncate px-3 pt-2 text-xs font-semibold text-accent-text">{title}</p>
              )}
              <ul>
                {rows.map((row) => (
                  <li key={row.id} className="px-3 py-1.5">
                    <p className="break-words">{row.title || t('composer.builder.untitled')}</p>
                    {row.description !== '' && (
                      <p className="text-xs break-words text-ink-2">{row.description}</p>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </section>
  )
}
