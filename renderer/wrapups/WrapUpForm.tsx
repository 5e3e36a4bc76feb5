import { CornerDownLeft } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TeamSettings } from '../../shared/team-settings.ts'
import type { DueWrapUp, HeldWrite } from '../../shared/views/wrapups.ts'
import { offeredOutcomes } from '../../shared/wrapups/gating.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Choices } from './Choices.tsx'
import { keyAt } from './choices.ts'
import { FollowUpField } from './FollowUpField.tsx'
import { digitOf, isTextField } from './keys.ts'
import { NoteBox } from './NoteBox.tsx'
import { useDigitsAnywhere } from './use-digits.ts'
import { useWrapUp } from './use-wrapup.ts'
import { whyFewer } from './words.ts'

interface WrapUpFormProps {
  due: DueWrapUp
  team: TeamSettings
  /** Above the choices: whose call it was. */
  head: ReactNode
  /** Beside "Save". */
  actions?: ReactNode
  /** The focus is to come here; `onFocused` says that it has. */
  focusWanted: boolean
  onFocused: () => void
  /** Somebody works on this one. */
  onWork: (sessionId: string) => void
  onSaved: (held: HeldWrite, sessionId: string) => void
}

/** "One key and Enter": what came of a call. Digits choose, Enter saves, wherever in the form the focus is. */
export function WrapUpForm(props: WrapUpFormProps) {
  const { due, team, head, actions, focusWanted, onFocused, onWork, onSaved } = props
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const problemId = useId()
  const offered = useMemo(() => offeredOutcomes(team.outcomes, due.reach), [team.outcomes, due.reach])
  const wrapUp = useWrapUp(due, offered, onSaved)
  const { draft, chosen, kind, problems, saving, fault } = wrapUp
  const details = chosen.outcome?.details ?? []
  const fewer =
    offered.length < team.outcomes.length ? whyFewer(t, due.reach, team.wrapup.shortCallSeconds) : null

  /** To what is chosen, else to the first choice. */
  const focusChoices = useCallback(() => {
    const radios = [...(form.current?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])]
    const radio = radios.findLast(({ checked }) => checked) ?? radios[0]
    radio?.focus()
  }, [])

  useEffect(() => {
    if (!focusWanted) return
    focusChoices()
    onFocused()
  }, [focusWanted, focusChoices, onFocused])

  // A digit moves the focus to what it chose, so that Enter saves.
  const focusAfterDigit = useRef(false)
  useEffect(() => {
    if (!focusAfterDigit.current) return
    focusAfterDigit.current = false
    focusChoices()
  })
  const press = (digit: number) => {
    if (wrapUp.byDigit(digit)) focusAfterDigit.current = true
  }
  useDigitsAnywhere(form, press)

  const save = async () => {
    const found = await wrapUp.save()
    if (found?.outcome) focusChoices()
    else if (found !== null)
      form.current?.querySelector<HTMLElement>('input[type=datetime-local], select')?.focus()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, nativeEvent, key, shiftKey } = event
    if (!(target instanceof Element) || nativeEvent.isComposing) return
    if (key === 'Enter') {
      if (shiftKey || target.closest('button') !== null) return
      event.preventDefault()
      if (!event.repeat) void save()
      return
    }
    if (isTextField(target)) return
    const digit = digitOf(nativeEvent)
    if (digit !== null) {
      event.preventDefault()
      press(digit)
    } else if (key === 'Backspace' && wrapUp.back()) {
      event.preventDefault()
      focusAfterDigit.current = true
    }
  }

  return (
    <form
      ref={form}
      noValidate
      aria-label={t('wrapups.title')}
      className="@container"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={onKeyDown}
      onFocus={() => {
        wrapUp.enter()
        onWork(due.sessionId)
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) wrapUp.leave()
      }}
    >
      {head}
      <div className="flex flex-col gap-3 px-3 py-3">
        <Choices
          label={t('wrapups.outcome')}
          labelHidden
          names={offered.map(({ name }) => name)}
          chosen={chosen.outcome?.name ?? null}
          keyOf={(name, place) => {
            if (details.length === 0) return keyAt(place)
            return name === chosen.outcome?.name ? '⌫' : null
          }}
          problemId={problems.outcome ? problemId : null}
          onChoose={(name) => wrapUp.choose([name])}
        >
          {fewer !== null && <p className="text-xs text-ink-2">{fewer}</p>}
          {offered.length === 0 && <p className="text-xs">{t('wrapups.nothingOffered')}</p>}
          {problems.outcome && (
            <p id={problemId} role="alert" className="text-xs text-miss">
              {t('faults.outcome-missing.what')} {t('faults.outcome-missing.todo')}
            </p>
          )}
        </Choices>
        {chosen.outcome !== null && details.length > 0 && (
          <Choices
            label={t('wrapups.detail')}
            names={details}
            chosen={chosen.detail}
            keyOf={(_, place) => keyAt(place)}
            onChoose={(name) => wrapUp.choose([chosen.outcome?.name ?? '', name])}
          />
        )}
        <div className="grid gap-2 @min-[560px]:grid-cols-[210px_minmax(0,1fr)_auto] @min-[560px]:items-start">
          <FollowUpField
            kind={kind}
            at={draft.followUpAt}
            problem={problems.followUp}
            onKind={wrapUp.setKind}
            onAt={wrapUp.setAt}
            onLeave={wrapUp.lookAtFollowUp}
          />
          <NoteBox number={due.number} note={draft.note} onNote={wrapUp.setNote} />
          <div className="flex items-center justify-between gap-2">
            <Button submits look="primary" disabled={saving}>
              {t('wrapups.save')}
              <CornerDownLeft aria-hidden="true" />
            </Button>
            {actions}
          </div>
        </div>
        {fault !== null && <FaultNotice fault={fault} />}
      </div>
    </form>
  )
}
