import { ExternalLink, Phone, Reply, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../../shared/templates/draft-words.ts'
import { keysIn } from '../../../shared/templates/variables.ts'
import type { DraftButton } from '../../../shared/views/templates.ts'
import { Button } from '../../ui/Button.tsx'
import { CountedField, type Problems, ProblemText } from './CountedField.tsx'
import type { FormButton } from './draft-form.ts'

interface ButtonsEditorProps {
  buttons: readonly FormButton[]
  /** Where they stand in the draft: "buttons", "cards.0.buttons". */
  place: string
  problems: Problems
  onChange: (place: number, button: FormButton) => void
  onRemove: (place: number) => void
}

/** The fields of each button. */
export function ButtonsEditor({ buttons, place, problems, onChange, onRemove }: ButtonsEditorProps) {
  const { t } = useTranslation()
  return (
    <>
      {buttons.map((button, i) => {
        const name = t('templateAdmin.form.button', {
          number: i + 1,
          kind: t(`templateAdmin.form.buttonKind.${button.kind}`),
        })
        return (
          <fieldset key={button.id} className="flex flex-col gap-2 rounded-md border border-line p-2.5">
            <legend className="sr-only">{name}</legend>
            <div className="flex items-center gap-2">
              <span aria-hidden="true" className="min-w-0 flex-1 text-xs font-medium text-ink-2">
                {name}
              </span>
              <Button
                look="quiet"
                size="icon"
                aria-label={t('templateAdmin.form.removeButton', { number: i + 1 })}
                onClick={() => onRemove(i)}
              >
                <X aria-hidden="true" />
              </Button>
            </div>
            <ButtonFields
              button={button}
              problems={problems}
              place={`${place}.${i}`}
              onChange={(change) => onChange(i, { ...button, ...change })}
            />
          </fieldset>
        )
      })}
      <ProblemText problem={problems[place]} />
    </>
  )
}

interface ButtonFieldsProps {
  button: FormButton
  place: string
  problems: Problems
  onChange: (change: Partial<FormButton>) => void
}

function ButtonFields({ button, place, problems, onChange }: ButtonFieldsProps) {
  const { t } = useTranslation()
  const { kind, text, url, number, example } = button
  return (
    <div className="grid grid-cols-2 gap-3">
      <CountedField
        label={t('templateAdmin.form.buttonText')}
        value={text}
        most={LIMITS.buttonText}
        problem={problems[`${place}.text`]}
        onChange={(value) => onChange({ text: value })}
      />
      {kind === 'call' && (
        <CountedField
          label={t('templateAdmin.form.buttonNumber')}
          inputMode="tel"
          placeholder="+91 98765 43210"
          value={number}
          problem={problems[`${place}.number`]}
          onChange={(value) => onChange({ number: value })}
        />
      )}
      {kind === 'link' && (
        <>
          <div className="col-span-2">
            <CountedField
              label={t('templateAdmin.form.buttonUrl')}
              inputMode="url"
              hint={t('templateAdmin.form.buttonUrlHint')}
              value={url}
              problem={problems[`${place}.url`]}
              onChange={(value) => onChange({ url: value })}
            />
          </div>
          {keysIn(url).map((key) => (
            <CountedField
              key={key}
              label={t('templateAdmin.form.exampleOf', { key })}
              value={example}
              problem={problems[`${place}.example`]}
              onChange={(value) => onChange({ example: value })}
            />
          ))}
        </>
      )}
    </div>
  )
}

const ADDED = [
  ['reply', Reply],
  ['link', ExternalLink],
  ['call', Phone],
] as const

interface AddButtonsProps {
  label: string
  /** Those there are. */
  buttons: readonly FormButton[]
  most: number
  onAdd: (kind: DraftButton['kind']) => void
}

/** One more button, of each kind there is still room for. */
export function AddButtons({ label, buttons, most, onAdd }: AddButtonsProps) {
  const { t } = useTranslation()
  const count = (kind: DraftButton['kind']) => buttons.filter((one) => one.kind === kind).length
  const room = { reply: most, link: LIMITS.links, call: LIMITS.calls }
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="float-left mr-1 text-xs text-ink-2">{label}</legend>
      {ADDED.map(([kind, Icon]) => (
        <Button
          key={kind}
          size="small"
          disabled={buttons.length >= most || count(kind) >= room[kind]}
          onClick={() => onAdd(kind)}
        >
          <Icon aria-hidden="true" />
          {t(`templateAdmin.form.buttonKind.${kind}`)}
        </Button>
      ))}
    </fieldset>
  )
}
