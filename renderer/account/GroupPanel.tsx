import { PlugZap } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CheckGroup, SetupDraft, SetupField } from '../../shared/views/setup.ts'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { CheckOutcome } from '../ui/CheckOutcome.tsx'
import { GROUP_FIELDS } from '../ui/credential-groups.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { needsPhones } from './draft.ts'
import type { DraftStore } from './draft-store.ts'
import { SetupFieldRow } from './SetupFieldRow.tsx'
import { StepPanel } from './StepPanel.tsx'

interface GroupPanelProps {
  group: CheckGroup
  step: number
  store: DraftStore
  draft: SetupDraft
  /** Fields the agent was told are missing, and the element that said so. */
  missing: { readonly fields: readonly SetupField[]; readonly id: string }
}

/** One of the provider's three credentials: its fields, where each is found, and a live test. */
export function GroupPanel({ group, step, store, draft, missing }: GroupPanelProps) {
  const { t } = useTranslation()
  const outcomeId = useId()
  const checking = useStore(store, (state) => state.checking)
  const fault = useStore(store, (state) => state.checkFaults[group])
  const [phonesAsked, setPhonesAsked] = useState(false)
  const result = draft.checks[group]
  const title = t(`account.groups.${group}.title`)
  // A field that is being emptied must not go from under the agent's hands.
  const typing = useStore(store, (state) => state.typed.phones !== undefined)
  const withPhones = phonesAsked || typing || needsPhones(draft)
  const { main, advanced } = GROUP_FIELDS[group]

  const problemOf = (field: SetupField): string | null => {
    if (result !== null && !result.ok && result.fields.includes(field)) return outcomeId
    return missing.fields.includes(field) ? missing.id : null
  }
  const row = (field: SetupField) => (
    <SetupFieldRow key={field} field={field} store={store} problemId={problemOf(field)} />
  )

  return (
    <StepPanel
      step={step}
      title={title}
      text={t(`account.groups.${group}.text`)}
      state={result === null ? 'untested' : result.ok ? 'works' : 'fails'}
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {main.filter((field) => field !== 'phones' || withPhones).map(row)}
      </div>
      <div className="flex items-start gap-2">
        <details className="min-w-0 flex-1" open={advanced.some((field) => problemOf(field) !== null)}>
          <summary className="w-fit rounded-sm py-1 text-xs text-ink-2 select-none hover:text-ink">
            {t('account.advanced')}
          </summary>
          <div className="mt-2">{advanced.map(row)}</div>
        </details>
        {group === 'users' && !withPhones && (
          <Button look="quiet" size="small" onClick={() => setPhonesAsked(true)}>
            {t('account.noUserApi')}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t('account.testGroup', { group: title })}
          disabled={checking !== null}
          onClick={() => void store.check(group)}
        >
          <PlugZap aria-hidden="true" />
          {t('account.test')}
        </Button>
      </div>
      <div role="status" className="empty:hidden">
        {checking === group ? (
          <Busy>{t('account.testing')}</Busy>
        ) : (
          result?.ok && <CheckOutcome group={group} result={result} />
        )}
      </div>
      {checking !== group && result?.ok === false && (
        <CheckOutcome id={outcomeId} group={group} result={result} />
      )}
      {checking !== group && fault && <FaultNotice fault={fault} />}
    </StepPanel>
  )
}
