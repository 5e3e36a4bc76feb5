import { CircleAlert } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExpressionError } from '../../shared/call-log/expression.ts'
import { useRested } from '../lib/use-rested.ts'
import { Field } from '../ui/Field.tsx'
import { Labelled } from '../ui/Labelled.tsx'
import { markedText } from './marked-text.ts'

/** Who is still typing is not told that it is not finished. */
const REST_MS = 500
const WIDTH = 60

interface ExpressionFieldProps {
  text: string
  /** Of this text. */
  error: ExpressionError | null
  onText: (text: string) => void
}

/** The expression as a text; what is wrong with it is marked at its place once the typing rests. Enter goes there. */
export function ExpressionField({ text, error, onText }: ExpressionFieldProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const rested = useRested(text, REST_MS)
  const shown = rested === text ? error : null
  return (
    <Labelled
      label={t('callLog.filters.expression')}
      hint={t('callLog.filters.expressionHint')}
      problem={shown && ((id) => <Wrong id={id} text={text} error={shown} />)}
    >
      {(ties) => (
        <Field
          {...ties}
          ref={input}
          maxLength={1_000}
          className="font-mono"
          value={text}
          onChange={({ currentTarget }) => onText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || error === null) return
            input.current?.setSelectionRange(error.at, error.at + error.length)
          }}
        />
      )}
    </Labelled>
  )
}

function Wrong({ id, text, error }: { id: string; text: string; error: ExpressionError }) {
  const { t } = useTranslation()
  const { at, length, problem } = error
  const { line, carets } = markedText(text, at, length, WIDTH)
  const what = t(`callLog.wrong.${problem}`, { part: text.slice(at, at + length) })
  return (
    <div
      id={id}
      role="alert"
      className="flex items-start gap-2 rounded-sm bg-miss-tint px-2.5 py-1.5 text-xs"
    >
      <CircleAlert aria-hidden="true" className="mt-px size-4 shrink-0 text-miss" />
      <div className="min-w-0">
        <pre aria-hidden="true" className="overflow-x-auto font-mono leading-4">
          {line}
          {'\n'}
          <span className="font-bold text-miss">{carets}</span>
        </pre>
        <p>{t('callLog.wrong.at', { place: at + 1, what })}</p>
      </div>
    </div>
  )
}
