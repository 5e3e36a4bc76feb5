import { Braces } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isAtEdge } from '../../../shared/templates/draft-limits.ts'
import { lengthOf } from '../../../shared/templates/draft-words.ts'
import { keysIn } from '../../../shared/templates/variables.ts'
import { Button } from '../../ui/Button.tsx'
import { CountedField, LabelledInput, type Problems } from './CountedField.tsx'
import { nextVariable } from './draft-form.ts'

interface WordsFieldProps {
  label: string
  value: string
  most: number
  problem: string | undefined
  onChange: (value: string) => void
}

/** The words of a message, over several lines, and a way to put a variable where one writes. */
export function WordsField({ label, value, most, problem, onChange }: WordsFieldProps) {
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = () => {
    const element = area.current
    if (element === null) return
    const { selectionStart: from, selectionEnd: to } = element
    const variable = `{{${nextVariable(value)}}}`
    element.focus()
    element.setRangeText(variable, from, to, 'end')
    onChange(element.value)
  }
  return (
    <div className="flex flex-col gap-1">
      <LabelledInput
        label={label}
        problem={problem}
        count={[lengthOf(value), most]}
        hint={t(isAtEdge(value) ? 'templateAdmin.form.edge' : 'templateAdmin.form.marks')}
      >
        {(ties) => (
          <textarea
            {...ties}
            ref={area}
            rows={4}
            maxLength={5_000}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            className="min-w-0 resize-y rounded-sm border border-field bg-surface px-2.5 py-1.5 text-sm text-ink aria-invalid:border-miss"
          />
        )}
      </LabelledInput>
      <Button size="small" look="quiet" className="self-start" onClick={insert}>
        <Braces aria-hidden="true" />
        {t('templateAdmin.form.addVariable')}
      </Button>
    </div>
  )
}

interface ExampleFieldsProps {
  text: string
  /** "body", "header", "card.0": where the text stands. */
  place: string
  /** By variable. */
  values: (key: string) => string
  problems: Problems
  onChange: (key: string, value: string) => void
}

/** One example for each variable of a text: WhatsApp judges the template by them. */
export function ExampleFields({ text, place, values, problems, onChange }: ExampleFieldsProps) {
  const { t } = useTranslation()
  const keys = keysIn(text)
  if (keys.length === 0) return null
  return (
    <div className="grid grid-cols-2 gap-3">
      {keys.map((key) => (
        <CountedField
          key={key}
          label={t('templateAdmin.form.exampleOf', { key })}
          value={values(key)}
          problem={problems[`examples.${place}.${key}`]}
          onChange={(value) => onChange(key, value)}
        />
      ))}
    </div>
  )
}
