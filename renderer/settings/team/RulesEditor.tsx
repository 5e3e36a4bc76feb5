import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../shared/views/contacts.ts'
import { useDoor } from '../../lib/Door.tsx'
import { Field } from '../../ui/Field.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { Select } from '../../ui/Select.tsx'
import { FieldProblem, useProblemAt } from './FieldProblem.tsx'
import type { TeamFormState } from './use-team-form.ts'

/** The fields this desk knows of; none while nobody has answered. */
function useContactFields(): readonly CustomField[] {
  const { ask } = useDoor()
  const [fields, setFields] = useState<readonly CustomField[]>([])
  useEffect(() => {
    void ask('contacts:list-fields', {}).then((answer) => {
      if (answer.ok) setFields(answer.value)
    })
  }, [ask])
  return fields
}

/** When a talk was one, when to remind, and where the last outcome is written. */
export function RulesEditor({ state }: { state: TeamFormState }) {
  const { t } = useTranslation()
  const { form, change } = state
  const fields = useContactFields()
  const problemAt = useProblemAt(state)
  const problem = (at: string) => {
    const words = problemAt(at)
    return words === null ? null : (id: string) => <FieldProblem id={id} words={words} />
  }
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-xs font-semibold">{t('teamSettings.rules')}</h3>
      <div className="grid grid-cols-2 gap-3">
        {(['shortCallSeconds', 'reminderMinutes'] as const).map((name) => (
          <Labelled
            key={name}
            label={t(`teamSettings.${name}`)}
            hint={t(`teamSettings.${name}Text`)}
            problem={problem(`wrapup.${name}`)}
          >
            {(ties) => (
              <Field
                {...ties}
                inputMode="numeric"
                className="w-24"
                value={form[name]}
                onChange={(event) => change({ [name]: event.currentTarget.value })}
              />
            )}
          </Labelled>
        ))}
      </div>
      <Labelled
        label={t('teamSettings.contactField')}
        hint={t('teamSettings.contactFieldText')}
        problem={problem('wrapup.contactField')}
      >
        {(ties) => (
          <Select
            {...ties}
            className="max-w-80"
            value={form.contactField}
            onChange={(event) => change({ contactField: event.currentTarget.value })}
          >
            <option value="">{t('teamSettings.noField')}</option>
            {form.contactField !== '' && !fields.some(({ id }) => id === form.contactField) && (
              <option value={form.contactField}>{form.contactField}</option>
            )}
            {fields.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
    </div>
  )
}
