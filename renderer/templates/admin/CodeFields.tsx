import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../../shared/templates/draft-words.ts'
import { Switch } from '../../ui/Switch.tsx'
import { CountedField, type Problems, ProblemText } from './CountedField.tsx'
import type { DraftForm } from './draft-form.ts'

interface CodeFieldsProps {
  form: DraftForm
  problems: Problems
  onChange: (change: Partial<DraftForm>) => void
}

/** A one-time code: its words are WhatsApp's, so there is little to say. */
export function CodeFields({ form, problems, onChange }: CodeFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className="text-xs text-ink-2">{t('templateAdmin.form.codeText')}</p>
      <ProblemText problem={problems.body} />
      <Switch
        label={t('templateAdmin.form.securityLine')}
        hint={t('templateAdmin.form.securityLineHint')}
        checked={form.securityLine}
        onChange={(securityLine) => onChange({ securityLine })}
      />
      <div className="grid grid-cols-2 gap-3">
        <CountedField
          label={t('templateAdmin.form.expires')}
          hint={t('templateAdmin.form.expiresHint')}
          inputMode="numeric"
          value={form.expires}
          problem={problems['code.expiresMinutes'] ?? problems.footer}
          onChange={(expires) => onChange({ expires })}
        />
        <CountedField
          label={t('templateAdmin.form.codeButton')}
          most={LIMITS.buttonText}
          value={form.codeButton}
          problem={problems['code.button'] ?? problems['buttons.0.text'] ?? problems.buttons}
          onChange={(codeButton) => onChange({ codeButton })}
        />
      </div>
    </>
  )
}
