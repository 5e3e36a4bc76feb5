import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FieldProblem, useProblemAt } from './FieldProblem.tsx'
import { newReply, type ReplyRow } from './team-form.ts'
import { useRowMoves } from './use-row-moves.ts'
import type { TeamFormState } from './use-team-form.ts'

/** What is filled in when a reply is used; the same in every language. */
const FIELDS = '{name}, {agent}, {number}'

/** Quick replies: what "/" offers where a message is written. */
export function RepliesEditor({ state }: { state: TeamFormState }) {
  const { t } = useTranslation()
  const id = useId()
  const { replies } = state.form
  const problemAt = useProblemAt(state)
  const rows = useRowMoves({
    rows: replies,
    nameOf: ({ title }) => title,
    onChange: (next) => state.change({ replies: next }),
  })
  return (
    <div className="flex flex-col gap-2">
      <div>
        <h3 id={id} className="text-xs font-semibold">
          {t('teamSettings.replies')}
        </h3>
        <p className="text-2xs text-ink-2">{t('teamSettings.repliesText', { fields: FIELDS })}</p>
      </div>
      {replies.length === 0 && <p className="text-xs text-ink-2">{t('teamSettings.noReplies')}</p>}
      <ul ref={rows.list} aria-labelledby={id} className="flex flex-col gap-2 empty:hidden">
        {replies.map((row, i) => (
          <ReplyEditor
            key={row.key}
            row={row}
            place={i}
            titleProblem={problemAt(`quickReplies.${i}.title`)}
            textProblem={problemAt(`quickReplies.${i}.text`)}
            onChange={(next) => state.change({ replies: replies.with(i, next) })}
            onRemove={() => rows.remove(i)}
          />
        ))}
      </ul>
      <FieldProblem words={problemAt('quickReplies')} />
      <Button size="small" className="self-start" onClick={() => rows.add(newReply())}>
        <Plus aria-hidden="true" />
        {t('teamSettings.addReply')}
      </Button>
    </div>
  )
}

interface ReplyEditorProps {
  row: ReplyRow
  /** From 0. */
  place: number
  titleProblem: string | null
  textProblem: string | null
  onChange: (row: ReplyRow) => void
  onRemove: () => void
}

function ReplyEditor({ row, place, titleProblem, textProblem, onChange, onRemove }: ReplyEditorProps) {
  const { t } = useTranslation()
  const id = useId()
  const called = row.title.trim() === '' ? t('teamSettings.unnamed', { place: place + 1 }) : row.title.trim()
  const wrong = (problem: string | null, problemId: string) =>
    problem === null ? {} : { 'aria-invalid': true as const, 'aria-describedby': problemId }
  return (
    <li className="grid grid-cols-[168px_minmax(0,1fr)_28px] items-start gap-2">
      <div className="flex min-w-0 flex-col gap-1">
        <Field
          data-part={`${row.key} name`}
          aria-label={t('teamSettings.titleOf', { place: place + 1 })}
          placeholder={t('teamSettings.titlePlaceholder')}
          value={row.title}
          onChange={(event) => onChange({ ...row, title: event.currentTarget.value })}
          {...wrong(titleProblem, `${id}-title`)}
        />
        <FieldProblem id={`${id}-title`} words={titleProblem} />
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <textarea
          rows={1}
          aria-label={t('teamSettings.textOf', { name: called })}
          placeholder={t('teamSettings.textPlaceholder')}
          value={row.text}
          className="field-sizing-content max-h-40 min-h-8 w-full resize-none rounded-sm border border-field bg-surface px-2.5 py-1.5 text-sm leading-[18px] outline-none focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent aria-invalid:border-miss"
          onChange={(event) => onChange({ ...row, text: event.currentTarget.value })}
          {...wrong(textProblem, `${id}-text`)}
        />
        <FieldProblem id={`${id}-text`} words={textProblem} />
      </div>
      <Button
        look="quiet"
        size="icon"
        className="h-8"
        data-part={`${row.key} remove`}
        aria-label={t('teamSettings.remove', { name: called })}
        title={t('teamSettings.remove', { name: called })}
        onClick={onRemove}
      >
        <X aria-hidden="true" />
      </Button>
    </li>
  )
}
