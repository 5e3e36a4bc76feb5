import { ExternalLink, Paperclip, Phone, Reply } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { partsOf } from '../../shared/templates/variables.ts'
import type { CampaignDetail } from '../../shared/views/campaigns.ts'
import { Part } from './Part.tsx'

/** What it says, as the customer sees it, with its variables marked. */
export function Message({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation()
  const { template, templateId } = campaign
  if (template === null) {
    return (
      <Part title={t('campaigns.detail.message')}>
        <p className="text-xs break-words text-ink-2">
          {templateId === null
            ? t('campaigns.detail.noTemplate')
            : t('campaigns.detail.noText', { id: templateId })}
        </p>
      </Part>
    )
  }
  const { header, hasMedia, body, footer, buttons } = template
  return (
    <Part title={t('campaigns.detail.message')}>
      <div className="rounded-md bg-surface-2 p-2.5">
        <div className="overflow-hidden rounded-md border border-line bg-surface text-sm">
          <div className="flex flex-col gap-1 px-3 py-2">
            {hasMedia && (
              <p className="flex items-center gap-1.5 text-xs text-ink-2">
                <Paperclip aria-hidden="true" className="size-3.5" />
                {t('campaigns.detail.media')}
              </p>
            )}
            {header !== null && (
              <p className="font-semibold break-words">
                <Marked text={header} />
              </p>
            )}
            <p className="break-words whitespace-pre-wrap">
              <Marked text={body} />
            </p>
            {footer !== null && <p className="text-xs break-words text-ink-3">{footer}</p>}
          </div>
          {buttons.length > 0 && (
            <ul aria-label={t('campaigns.detail.buttons')}>
              {buttons.map((button) => (
                <MessageButton key={button.index} {...button} />
              ))}
            </ul>
          )}
        </div>
      </div>
    </Part>
  )
}

function MessageButton({ text, target }: { text: string; target: string | null }) {
  const Icon = target === null ? Reply : /^[a-z]+:/i.test(target) ? ExternalLink : Phone
  return (
    <li className="border-t border-line px-3 py-1.5 text-center text-accent-text">
      <span className="inline-flex max-w-full items-center gap-1.5 font-medium">
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="truncate">{text}</span>
      </span>
      {target !== null && (
        <span className="block truncate text-2xs text-ink-3" title={target}>
          <Marked text={target} />
        </span>
      )}
    </li>
  )
}

function Marked({ text }: { text: string }) {
  let place = 0
  return partsOf(text).map((part) => {
    // Two variables never begin at the same letter.
    const key = place
    place += 'text' in part ? part.text.length : part.key.length + 4
    return 'text' in part ? (
      part.text
    ) : (
      <mark key={key} className="rounded-sm bg-accent-tint px-0.5 text-accent-text">{`{{${part.key}}}`}</mark>
    )
  })
}
