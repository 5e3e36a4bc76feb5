import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { variableId } from '../../shared/templates/variables.ts'
import type { TemplateVariable, TemplateView } from '../../shared/views/templates.ts'
import { cx } from '../ui/cx.ts'
import { Field } from '../ui/Field.tsx'
import { Labelled } from '../ui/Labelled.tsx'
import type { Values } from './filled.ts'

interface VariableFieldsProps {
  template: TemplateView
  values: Values
  /** What is wrong with each, by `variableId`: "missing", or the provider's words. */
  problems: Values
  onValue: (id: string, value: string) => void
}

const LONGEST = 1_024

/** "Body: name", "Button “Track”: var1"; of a one-time code its one value. */
function labelOf(
  t: TFunction,
  { buttons, code }: TemplateView,
  { place, button, key }: TemplateVariable,
): string {
  if (code) return t('templates.code')
  if (place !== 'button') return t(`templates.at.${place}`, { key })
  return t('templates.at.button', { key, text: buttons.find(({ index }) => index === button)?.text ?? '' })
}

/** One field for each variable, in the order of the message. */
export function VariableFields({ template, values, problems, onValue }: VariableFieldsProps) {
  const { t } = useTranslation()
  const fields = template.variables.map((variable) => {
    const id = variableId(variable)
    const problem = problems[id] ?? null
    return (
      <Labelled
        key={id}
        label={labelOf(t, template, variable)}
        problem={
          problem === null
            ? null
            : (problemId) => (
                <p id={problemId} role="alert" className="text-xs text-miss">
                  {problem === 'missing' ? t('templates.missing') : problem}
                </p>
              )
        }
      >
        {(ties) => (
          <Field
            {...ties}
            maxLength={LONGEST}
            placeholder={
              variable.example === '' ? undefined : t('templates.example', { text: variable.example })
            }
            value={values[id] ?? ''}
            onChange={(event) => onValue(id, event.currentTarget.value)}
          />
        )}
      </Labelled>
    )
  })
  return <div className={cx('grid gap-3', fields.length > 1 && 'grid-cols-2')}>{fields}</div>
}
