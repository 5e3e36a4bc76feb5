import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../../shared/templates/draft-words.ts'
import { AddButtons, ButtonsEditor } from './ButtonsEditor.tsx'
import { CardsEditor } from './CardsEditor.tsx'
import { CountedField, type Problems } from './CountedField.tsx'
import { addButton, type DraftForm, removeButton } from './draft-form.ts'
import { FilePart } from './FilePart.tsx'
import { ExampleFields, WordsField } from './WordsField.tsx'

interface MessageFieldsProps {
  form: DraftForm
  problems: Problems
  onChange: (change: (form: DraftForm) => DraftForm) => void
}

/** Header, words, footer, and buttons or cards, as the kind has them. */
export function MessageFields({ form, problems, onChange }: MessageFieldsProps) {
  const { t } = useTranslation()
  const { kind } = form
  const set = (change: Partial<DraftForm>) => onChange((before) => ({ ...before, ...change }))
  const examples = (place: 'header' | 'body') => (
    <ExampleFields
      text={form[place]}
      place={place}
      values={(key) => form.examples[`${place}.${key}`] ?? ''}
      problems={problems}
      onChange={(key, value) =>
        onChange((before) => ({
          ...before,
          examples: { ...before.examples, [`${place}.${key}`]: value },
        }))
      }
    />
  )
  return (
    <>
      {kind === 'text' && (
        <>
          <CountedField
            label={t('templateAdmin.form.header')}
            value={form.header}
            most={LIMITS.header}
            problem={problems.header}
            onChange={(header) => set({ header })}
          />
          {examples('header')}
        </>
      )}
      {kind === 'media' && (
        <FilePart
          label={t('templateAdmin.form.file')}
          ofCard={false}
          file={form.file}
          problem={problems.header}
          onChange={(file) => set({ file })}
        />
      )}
      <WordsField
        label={t('templateAdmin.form.body')}
        value={form.body}
        most={LIMITS.body}
        problem={problems.body}
        onChange={(body) => set({ body })}
      />
      {examples('body')}
      {kind === 'carousel' ? (
        <CardsEditor form={form} problems={problems} onChange={onChange} />
      ) : (
        <>
          <CountedField
            label={t('templateAdmin.form.footer')}
            value={form.footer}
            most={LIMITS.footer}
            problem={problems.footer}
            onChange={(footer) => set({ footer })}
          />
          <ButtonsEditor
            buttons={form.buttons}
            place="buttons"
            problems={problems}
            onChange={(place, button) =>
              onChange((before) => ({ ...before, buttons: before.buttons.with(place, button) }))
            }
            onRemove={(place) => onChange((before) => removeButton(before, place))}
          />
          <AddButtons
            label={t('templateAdmin.form.addButton')}
            buttons={form.buttons}
            most={LIMITS.buttons}
            onAdd={(added) => onChange((before) => addButton(before, added))}
          />
        </>
      )}
    </>
  )
}
