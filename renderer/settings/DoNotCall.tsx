import { useTranslation } from 'react-i18next'
import { Labelled } from '../ui/Labelled.tsx'
import { AddNumber, NumberList } from './NumberList.tsx'
import { Refusal } from './Refusal.tsx'
import type { Saver } from './SettingsContext.tsx'

export function DoNotCall({ saver, numbers }: { saver: Saver; numbers: readonly string[] }) {
  const { t } = useTranslation()
  const fault = saver.fault('doNotCall')
  const save = (doNotCall: readonly string[]) => saver.save('doNotCall', { calling: { doNotCall } })
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      <div>
        <h3 className="text-xs font-semibold">{t('settings.calling.doNotCall')}</h3>
        <p className="text-2xs text-ink-2">{t('settings.calling.doNotCallText')}</p>
      </div>
      <Labelled
        label={t('settings.calling.number')}
        problem={fault === null ? null : (id) => <Refusal id={id} fault={fault} />}
      >
        {(ties) => (
          <AddNumber
            ties={ties}
            placeholder={t('settings.phones.placeholder')}
            onAdd={(number) => save([...numbers, number])}
          />
        )}
      </Labelled>
      <NumberList
        label={t('settings.calling.doNotCall')}
        numbers={numbers}
        empty={t('settings.calling.doNotCallNone')}
        onRemove={(number) => void save(numbers.filter((one) => one !== number))}
      />
    </div>
  )
}
