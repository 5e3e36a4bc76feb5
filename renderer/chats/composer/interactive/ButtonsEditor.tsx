import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../../../shared/chats/limits.ts'
import { Button } from '../../../ui/Button.tsx'
import { type Builder, newButton } from './builder.ts'
import { CountedField } from './CountedField.tsx'

interface ButtonsEditorProps {
  buttons: Builder['buttons']
  /** What is wrong with a field of the message, in words. */
  problemAt: (field: string) => string | null
  onChange: (buttons: Builder['buttons']) => void
}

/** Up to three answers the customer taps. */
export function ButtonsEditor({ buttons, problemAt, onChange }: ButtonsEditorProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="sr-only">{t('composer.builder.buttons')}</legend>
      {buttons.map((button, i) => (
        <div key={button.id} className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            <CountedField
              label={t('composer.builder.button', { place: i + 1 })}
              value={button.title}
              most={LIMITS.button}
              problem={problemAt(`buttons.${i}.title`)}
              onChange={(title) => onChange(buttons.with(i, { ...button, title }))}
            />
          </div>
          {buttons.length > 1 && (
            <Button
              look="quiet"
              size="icon"
              className="mt-5.5"
              aria-label={t('composer.builder.removeButton', { place: i + 1 })}
              title={t('composer.builder.removeButton', { place: i + 1 })}
              onClick={() => onChange(buttons.toSpliced(i, 1))}
            >
              <X aria-hidden="true" />
            </Button>
          )}
        </div>
      ))}
      {buttons.length < LIMITS.buttons && (
        <Button size="small" className="self-start" onClick={() => onChange([...buttons, newButton()])}>
          <Plus aria-hidden="true" />
          {t('composer.builder.addButton')}
        </Button>
      )}
    </fieldset>
  )
}
