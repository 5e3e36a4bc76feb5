import { useTranslation } from 'react-i18next'
import type { CampaignDetail, CampaignTemplate } from '../../shared/views/campaigns.ts'
import { MarkedVariables } from '../ui/MarkedVariables.tsx'
import { MessagePreview, type PreviewButton } from '../ui/MessagePreview.tsx'
import { RichText } from '../ui/RichText.tsx'
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
        <MessagePreview
          className="w-full"
          // Which kind of file it is, the provider does not tell.
          media={hasMedia ? { kind: 'document', name: t('campaigns.detail.media'), src: null } : null}
          header={header !== null && draw(header)}
          body={<RichText text={body} draw={draw} />}
          footer={footer}
          buttons={buttons.map(drawnButton)}
          buttonsLabel={t('campaigns.detail.buttons')}
        />
      </div>
    </Part>
  )
}

const draw = (text: string) => <MarkedVariables text={text} look="filled" />

/** Its kind is told by what is behind it alone. */
function drawnButton({ index, text, target }: CampaignTemplate['buttons'][number]): PreviewButton {
  if (target === null) return { key: index, kind: 'reply', text, target: null }
  const kind = /^[a-z]+:/i.test(target) ? 'link' : 'call'
  return { key: index, kind, text, target: { text: target, drawn: draw(target) } }
}
