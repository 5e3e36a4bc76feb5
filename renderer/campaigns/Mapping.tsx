import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { keysIn } from '../../shared/templates/variables.ts'
import type { CampaignDetail, CampaignMapping } from '../../shared/views/campaigns.ts'
import { asWords } from '../lib/as-words.ts'
import { Part } from './Part.tsx'

const SCOPES = ['header', 'body', 'button'] as const

function scopeWords(t: TFunction, { scope, button }: CampaignMapping, template: CampaignDetail['template']) {
  const known = SCOPES.find((one) => one === scope)
  if (known === undefined) return scope === null ? '' : asWords(scope)
  if (known !== 'button' || button === null) return t(`campaigns.detail.scope.${known}`)
  const text = template?.buttons.find(({ index }) => index === button)?.text
  return text || t('campaigns.detail.buttonNumber', { number: button + 1 })
}

/** "{{contact_name}}" is read as contact_name; a text around it stays. */
function fromWhere(value: string): string {
  const [key, ...more] = keysIn(value)
  return key !== undefined &&
    more.length === 0 &&
    value.trim().startsWith('{{') &&
    value.trim().endsWith('}}')
    ? key
    : value
}

/** What stands in the place of each variable. */
export function Mapping({ campaign: { mapping, template } }: { campaign: CampaignDetail }) {
  const { t } = useTranslation()
  return (
    <Part title={t('campaigns.detail.mapping')}>
      {mapping.length === 0 && <p className="text-xs text-ink-2">{t('campaigns.detail.noMapping')}</p>}
      {mapping.length > 0 && (
        <ul
          aria-label={t('campaigns.detail.mapping')}
          className="divide-y divide-line rounded-sm border border-line text-xs"
        >
          {mapping.map((one) => (
            <li key={`${one.scope}.${one.button}.${one.variable}`} className="px-2.5 py-1.5">
              <div className="flex items-baseline gap-2">
                <span className="min-w-0 flex-1 font-medium break-words">{`{{${one.variable}}}`}</span>
                <span className="max-w-[50%] shrink-0 truncate text-2xs text-ink-2">
                  {scopeWords(t, one, template)}
                </span>
              </div>
              <p className="break-words">
                {one.dynamic ? (
                  t('campaigns.detail.each', { from: fromWhere(one.value) })
                ) : (
                  <>
                    <span className="text-ink-2">{t('campaigns.detail.same')}: </span>
                    {one.value}
                  </>
                )}
              </p>
              {one.fallback !== null && (
                <p className="break-words text-ink-2">
                  {t('campaigns.detail.fallback', { value: one.fallback })}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
