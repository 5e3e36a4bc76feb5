import { Check } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TeamSettingsView } from '../../../shared/views/team-settings.ts'
import { formatWhen } from '../../lib/format.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../Section.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { NewerVersion } from './NewerVersion.tsx'
import { OutcomesEditor } from './OutcomesEditor.tsx'
import { RepliesEditor } from './RepliesEditor.tsx'
import { RulesEditor } from './RulesEditor.tsx'
import { useLeaveGuard } from './use-leave-guard.ts'
import { useTeamForm } from './use-team-form.ts'

/** What a supervisor decides for every desk of the team. Unlike a desk's own settings it is saved as a whole. */
export function TeamSection({ view }: { view: TeamSettingsView }) {
  const { t } = useTranslation()
  const now = useNow()
  const box = useRef<HTMLDivElement>(null)
  const state = useTeamForm(view)
  const { base, dirty, saving, saved, newer, fault, problems, said } = state
  const guard = useLeaveGuard(dirty)

  // A refusal leads to the first field it is about.
  const refused = Object.keys(problems).length > 0 || Object.keys(said).length > 0
  const toField = useRef(false)
  useLayoutEffect(() => {
    if (!toField.current || saving) return
    toField.current = false
    if (refused) box.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  })
  const save = async (): Promise<boolean> => {
    toField.current = true
    return await state.save()
  }

  return (
    <Section name="team">
      <div ref={box} className="flex flex-col gap-5">
        <p className="text-xs text-ink-2">
          {t('teamSettings.text')}
          {base.updatedBy !== null && base.updatedAt !== null && (
            <>
              {' '}
              {t('teamSettings.savedBy', { name: base.updatedBy, when: formatWhen(t, base.updatedAt, now) })}
            </>
          )}
        </p>
        {!view.confirmed && <Notice kind="hint" title={t('teamSettings.unconfirmed')} />}
        <OutcomesEditor state={state} />
        <RulesEditor state={state} />
        <RepliesEditor state={state} />
        {newer !== null && (
          <NewerVersion base={base} newer={newer} onMerge={state.mergeNewer} onTakeTheirs={state.discard} />
        )}
        {fault !== null && <FaultNotice fault={fault} />}
        <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
          <Button look="primary" disabled={saving || !dirty || newer !== null} onClick={() => void save()}>
            {saving ? t('teamSettings.saving') : t('teamSettings.save')}
          </Button>
          {dirty && <Button onClick={state.discard}>{t('teamSettings.discard')}</Button>}
          <span role="status" className="flex items-center gap-1 text-xs text-ink-2">
            {saved && <Check aria-hidden="true" className="size-4 text-talk" />}
            {saved ? t('teamSettings.saved') : dirty && t('teamSettings.unsaved')}
          </span>
        </div>
      </div>
      {guard.wanted !== null && (
        <LeaveDialog
          onStay={guard.stay}
          onDiscard={() => {
            guard.leave()
            state.discard()
          }}
          onSave={async () => {
            if (await save()) guard.leave()
            else guard.stay()
          }}
        />
      )}
    </Section>
  )
}
