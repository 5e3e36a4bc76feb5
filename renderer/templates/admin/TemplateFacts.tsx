import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { variableId } from '../../../shared/templates/variables.ts'
import type { TemplateDetail } from '../../../shared/views/templates.ts'
import { formatExact } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { languageName } from '../choice.ts'
import { TemplatePreview } from '../TemplatePreview.tsx'
import { categoryWords, qualityWords, reasonWords, statusWords, toneOf } from './words.ts'

const NOTHING = {}

/** One template beside the list: how the customer sees it, what WhatsApp says of it, deleting. */
export function TemplateFacts({ template, onDelete }: { template: TemplateDetail; onDelete: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const { name, status, unsendable, variables, buttons } = template
  const reason = reasonWords(t, template)
  const facts = [
    ['language', languageName(t, template.language)],
    ['category', categoryWords(t, template.category)],
    ['quality', template.quality === null ? null : qualityWords(t, template.quality)],
    ['created', template.createdAt === null ? null : formatExact(t, template.createdAt)],
    ['modified', template.modifiedAt === null ? null : formatExact(t, template.modifiedAt)],
    ['whatsappId', template.wabaTemplateId],
  ] as const
  return (
    <section
      aria-labelledby={id}
      className="flex w-100 shrink-0 flex-col gap-3 overflow-y-auto border-l border-line bg-surface p-4 max-[1100px]:w-90"
    >
      <div className="flex items-start gap-2">
        <h2 id={id} className="min-w-0 flex-1 text-md font-semibold break-words">
          {name}
        </h2>
        <Chip tone={toneOf(status)}>{statusWords(t, status)}</Chip>
      </div>
      {status === 'pending' && (
        <Notice kind="hint" title={t('templateAdmin.pending')}>
          <p>{t('templateAdmin.pendingText')}</p>
        </Notice>
      )}
      {reason !== null && (
        <Notice kind="problem" title={t('templateAdmin.rejected')}>
          <p>{reason}</p>
        </Notice>
      )}
      {unsendable !== null && (
        <Notice kind="hint" title={t('templateAdmin.unsendable')}>
          <p>{t(`templateAdmin.unsendableText.${unsendable}`)}</p>
        </Notice>
      )}
      <TemplatePreview template={template} values={NOTHING} />
      {variables.length > 0 && (
        <div>
          <h3 className="mb-1 text-xs font-semibold text-ink-2">{t('templateAdmin.variables')}</h3>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-xs">
            {variables.map((one) => (
              <div key={variableId(one)} className="contents">
                <dt className="text-ink-2">
                  {one.place === 'button'
                    ? t('templates.at.button', {
                        key: one.key,
                        text: buttons.find(({ index }) => index === one.button)?.text ?? '',
                      })
                    : t(`templates.at.${one.place}`, { key: one.key })}
                </dt>
                <dd className="break-words">
                  {one.example === '' ? '–' : t('templates.example', { text: one.example })}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <dl className="grid grid-cols-[96px_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-xs">
        {facts.map(([fact, value]) =>
          value === null ? null : (
            <div key={fact} className="contents">
              <dt className="text-ink-2">{t(`templateAdmin.fact.${fact}`)}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ),
        )}
      </dl>
      <Button className="self-start text-miss" onClick={onDelete}>
        <Trash2 aria-hidden="true" />
        {t('templateAdmin.delete.button')}
      </Button>
    </section>
  )
}
