import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Labelled } from '../ui/Labelled.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Switch } from '../ui/Switch.tsx'
import { CommitField } from './CommitField.tsx'
import { DoNotCall } from './DoNotCall.tsx'
import { minutesText, secondsOf } from './minutes.ts'
import { QuietHours } from './QuietHours.tsx'
import { Refusal } from './Refusal.tsx'
import { Section } from './Section.tsx'
import { type Saver, useSaver, useSettings } from './SettingsContext.tsx'

/** The provider's table of std codes (reference.md, "STD Code Mapping"); others may be typed. */
const STD_CODES = ['11', '120', '22', '33', '40', '731', '80', '8645'] as const

export function CallingSection() {
  const { t } = useTranslation()
  const { calling } = useSettings()
  const saver = useSaver()
  const codesId = useId()
  const problem = (name: string) => {
    const fault = saver.fault(name)
    return fault === null ? null : (id: string) => <Refusal id={id} fault={fault} />
  }
  const stdFault = saver.fault('stdCode')
  const stdProblem =
    stdFault?.code === 'invalid-number'
      ? (id: string) => (
          <Notice id={id} kind="problem" title={t('settings.calling.stdCodeWrong')}>
            <p>{t('settings.calling.stdCodeTodo')}</p>
          </Notice>
        )
      : problem('stdCode')
  return (
    <Section name="calling" saver={saver}>
      <div className="grid grid-cols-2 gap-x-4 gap-y-4">
        <Labelled
          label={t('settings.calling.callerId')}
          hint={t('settings.calling.callerIdText')}
          problem={problem('callerId')}
        >
          {(ties) => (
            <CommitField
              {...ties}
              type="tel"
              maxLength={60}
              value={calling.callerId}
              onCommit={(text) => saver.save('callerId', { calling: { callerId: text.trim() } })}
            />
          )}
        </Labelled>
        <Labelled
          label={t('settings.calling.stdCode')}
          hint={t('settings.calling.stdCodeText')}
          problem={stdProblem}
        >
          {(ties) => (
            <>
              <CommitField
                {...ties}
                list={codesId}
                maxLength={10}
                placeholder={t('settings.calling.anyRegion')}
                value={calling.stdCode}
                onCommit={(text) => saver.save('stdCode', { calling: { stdCode: text.trim() } })}
              />
              <datalist id={codesId}>
                {STD_CODES.map((code) => (
                  <option key={code} value={code} label={t(`settings.calling.regions.${code}`)} />
                ))}
              </datalist>
            </>
          )}
        </Labelled>
        <LongestCall saver={saver} seconds={calling.maxDurationSeconds} />
      </div>
      <Switch
        label={t('settings.calling.callHold')}
        hint={t('settings.calling.callHoldText')}
        checked={calling.callHold}
        onChange={(callHold) => void saver.save('callHold', { calling: { callHold } })}
      />
      <Refusal fault={saver.fault('callHold')} />
      <QuietHours saver={saver} hours={calling.quietHours} />
      <DoNotCall saver={saver} numbers={calling.doNotCall} />
    </Section>
  )
}

function LongestCall({ saver, seconds }: { saver: Saver; seconds: number | null }) {
  const { t } = useTranslation()
  const [wrong, setWrong] = useState(false)
  const fault = saver.fault('maxDuration')
  const problem = (id: string) =>
    wrong ? (
      <Notice id={id} kind="problem" title={t('settings.calling.maxDurationWrong')}>
        <p>{t('settings.calling.maxDurationTodo')}</p>
      </Notice>
    ) : (
      <Refusal id={id} fault={fault} />
    )
  return (
    <Labelled
      label={t('settings.calling.maxDuration')}
      hint={t('settings.calling.maxDurationText')}
      problem={wrong || fault !== null ? problem : null}
    >
      {(ties) => (
        <CommitField
          {...ties}
          inputMode="decimal"
          maxLength={10}
          value={minutesText(seconds)}
          onCommit={async (text) => {
            const next = secondsOf(text)
            setWrong(next === 'wrong')
            return (
              next !== 'wrong' && (await saver.save('maxDuration', { calling: { maxDurationSeconds: next } }))
            )
          }}
        />
      )}
    </Labelled>
  )
}
