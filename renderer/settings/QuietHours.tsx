import { useTranslation } from 'react-i18next'
import type { CallingSettings } from '../../shared/views/settings.ts'
import { Labelled } from '../ui/Labelled.tsx'
import { Switch } from '../ui/Switch.tsx'
import { CommitField } from './CommitField.tsx'
import { Refusal } from './Refusal.tsx'
import type { Saver } from './SettingsContext.tsx'

/** When India's rules for commercial calls end the day; a start to change, not advice. */
const FIRST_PROPOSAL = { from: '21:00', to: '09:00' } as const

export function QuietHours({ saver, hours }: { saver: Saver; hours: CallingSettings['quietHours'] }) {
  const { t } = useTranslation()
  const save = (quietHours: CallingSettings['quietHours']) =>
    saver.save('quietHours', { calling: { quietHours } })
  return (
    <div className="flex flex-col gap-2">
      <Switch
        label={t('settings.calling.quietHours')}
        hint={t('settings.calling.quietHoursText')}
        checked={hours !== null}
        onChange={(on) => void save(on ? FIRST_PROPOSAL : null)}
      />
      {hours !== null && (
        <div className="flex items-end gap-3">
          {(['from', 'to'] as const).map((end) => (
            <Labelled key={end} label={t(`settings.calling.${end}`)}>
              {(ties) => (
                <CommitField
                  {...ties}
                  type="time"
                  required
                  className="w-32"
                  value={hours[end]}
                  // A time that was emptied is no time: the last one stays.
                  onCommit={async (text) => text === '' || (await save({ ...hours, [end]: text }))}
                />
              )}
            </Labelled>
          ))}
          {hours.from > hours.to && (
            <span className="pb-1.5 text-xs text-ink-2">{t('settings.calling.overnight')}</span>
          )}
        </div>
      )}
      <Refusal fault={saver.fault('quietHours')} />
    </div>
  )
}
