import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../../shared/templates/draft-words.ts'
import { Button } from '../../ui/Button.tsx'
import { AddButtons, ButtonsEditor } from './ButtonsEditor.tsx'
import { type Problems, ProblemText } from './CountedField.tsx'
import { addButton, addCard, type DraftForm, type FormCard, removeButton } from './draft-form.ts'
import { FilePart } from './FilePart.tsx'
import { ExampleFields, WordsField } from './WordsField.tsx'

const FEWEST = 2

interface CardsEditorProps {
  form: DraftForm
  problems: Problems
  onChange: (change: (form: DraftForm) => DraftForm) => void
}

/** The cards of a carousel. Buttons come and go on all of them at once: WhatsApp wants all alike. */
export function CardsEditor({ form, problems, onChange }: CardsEditorProps) {
  const { t } = useTranslation()
  const { cards } = form
  const change = (id: number, over: (card: FormCard) => Partial<FormCard>) =>
    onChange((before) => ({
      ...before,
      cards: before.cards.map((card) => (card.id === id ? { ...card, ...over(card) } : card)),
    }))
  return (
    <div className="flex flex-col gap-3">
      <AddButtons
        label={t('templateAdmin.form.addToCards')}
        buttons={cards[0]?.buttons ?? []}
        most={LIMITS.cardButtons}
        onAdd={(kind) => onChange((before) => addButton(before, kind))}
      />
      <ProblemText problem={problems.cards} />
      {cards.map((card, i) => (
        <fieldset key={card.id} className="flex flex-col gap-3 rounded-md border border-line-2 p-3">
          <legend className="sr-only">{t('templateAdmin.form.card', { number: i + 1 })}</legend>
          <div className="flex items-center gap-2">
            <span aria-hidden="true" className="flex-1 text-xs font-semibold">
              {t('templateAdmin.form.card', { number: i + 1 })}
            </span>
            {cards.length > FEWEST && (
              <Button
                look="quiet"
                size="icon"
                aria-label={t('templateAdmin.form.removeCard', { number: i + 1 })}
                onClick={() =>
                  onChange((before) => ({
                    ...before,
                    cards: before.cards.filter((one) => one.id !== card.id),
                  }))
                }
              >
                <X aria-hidden="true" />
              </Button>
            )}
          </div>
          <ProblemText problem={problems[`cards.${i}`]} />
          <FilePart
            label={t('templateAdmin.form.cardFile')}
            ofCard
            file={card.file}
            problem={problems[`cards.${i}.fileId`]}
            onChange={(file) => change(card.id, () => ({ file }))}
          />
          <WordsField
            label={t('templateAdmin.form.body')}
            value={card.body}
            most={LIMITS.cardBody}
            problem={problems[`cards.${i}.body`]}
            onChange={(body) => change(card.id, () => ({ body }))}
          />
          <ExampleFields
            text={card.body}
            place={`card.${i}`}
            values={(key) => card.examples[key] ?? ''}
            problems={problems}
            onChange={(key, value) =>
              change(card.id, ({ examples }) => ({ examples: { ...examples, [key]: value } }))
            }
          />
          <ButtonsEditor
            buttons={card.buttons}
            place={`cards.${i}.buttons`}
            problems={problems}
            onChange={(place, button) =>
              change(card.id, ({ buttons }) => ({ buttons: buttons.with(place, button) }))
            }
            onRemove={(place) => onChange((before) => removeButton(before, place))}
          />
        </fieldset>
      ))}
      {cards.length < LIMITS.cards && (
        <Button size="small" className="self-start" onClick={() => onChange(addCard)}>
          <Plus aria-hidden="true" />
          {t('templateAdmin.form.addCard')}
        </Button>
      )}
    </div>
  )
}
