import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CheckGroup, CheckResult } from '../../shared/views/setup.ts'
import { fieldNamed, KEY_FIELD } from './credential-groups.ts'
import { Notice } from './Notice.tsx'

interface CheckOutcomeProps {
  group: CheckGroup
  result: CheckResult
  id?: string
}

/** What a test of one credential group found, in words: an alert when it failed. */
export function CheckOutcome({ group, result, id }: CheckOutcomeProps) {
  const { t } = useTranslation()
  const { code, detail } = result
  const belongs = code === 'wrong-place' ? fieldNamed(detail) : null
  const [here] = result.fields
  const words = {
    here: here === undefined ? '' : t(`account.fields.${here}.label`),
    key: t(`account.fields.${KEY_FIELD[group]}.label`),
    field: belongs === null ? (detail ?? '') : t(`account.fields.${belongs}.label`),
  }
  const what = t(`account.checks.${code}.what`, words)
  const todo = t(`account.checks.${code}.todo`, words)
  if (result.ok) {
    return (
      <p id={id} className="flex items-start gap-2 rounded-sm bg-talk-tint px-3 py-2 text-xs">
        <CircleCheck aria-hidden="true" className="mt-px size-4 shrink-0 text-talk" />
        <span>
          <span className="font-semibold text-talk">{what}</span> {todo}
          {detail !== null && detail !== '' && (
            <span className="block text-ink-2">{t('app.itSaid', { detail })}</span>
          )}
        </span>
      </p>
    )
  }
  return (
    <Notice kind="problem" title={what} {...(id === undefined ? {} : { id })}>
      <p>{todo}</p>
      {detail !== null && detail !== '' && code !== 'wrong-place' && (
        <p className="mt-1 break-words text-ink-2">{t('app.itSaid', { detail })}</p>
      )}
    </Notice>
  )
}
