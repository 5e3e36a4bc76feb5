import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Labelled } from '../ui/Labelled.tsx'
import { Notice } from '../ui/Notice.tsx'
import { AddNumber } from './NumberList.tsx'
import { Refusal } from './Refusal.tsx'
import { Section } from './Section.tsx'
import { useSaver, useSettings } from './SettingsContext.tsx'
import type { Account } from './use-account.ts'

/** Which numbers ring for me, and whether their calls reach this desk. */
export function PhonesSection({ account }: { account: Account }) {
  const { t } = useTranslation()
  const { phones: typed } = useSettings()
  const saver = useSaver()
  const fault = saver.fault('phones')
  const phones = account.view?.phones

  const save = async (next: readonly string[]) => {
    const saved = await saver.save('phones', { phones: next })
    if (saved) await account.read()
    return saved
  }

  return (
    <Section name="phones" saver={saver}>
      <p className="text-xs text-ink-2">{t('settings.phones.text')}</p>
      {phones === undefined && account.fault === null && <Busy>{t('settings.account.reading')}</Busy>}
      {phones?.length === 0 && <p className="text-xs">{t('settings.phones.none')}</p>}
      {phones !== undefined && phones.length > 0 && (
        <ul
          aria-label={t('settings.phones.title')}
          className="divide-y divide-line rounded-sm border border-line"
        >
          {phones.map((phone) => (
            <li key={phone.number} className="flex min-h-10 items-center gap-3 px-3 py-1.5">
              <span className="min-w-0 flex-1 truncate text-sm">{phone.numberText}</span>
              {phone.typed && <span className="text-2xs text-ink-2">{t('settings.phones.typed')}</span>}
              <Chip tone={phone.routed ? 'talk' : 'ring'}>
                {t(phone.routed ? 'settings.phones.routed' : 'settings.phones.notRouted')}
              </Chip>
              {phone.typed && (
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={t('settings.remove', { number: phone.numberText })}
                  onClick={() => void save(typed.filter((number) => number !== phone.number))}
                >
                  <X aria-hidden="true" />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {phones?.some(({ routed }) => !routed) && (
        <Notice kind="hint" title={t('settings.phones.someNotRouted')}>
          <p>{t('settings.phones.notRoutedTodo')}</p>
        </Notice>
      )}
      <Labelled
        label={t('settings.phones.number')}
        problem={fault === null ? null : (id) => <Refusal id={id} fault={fault} />}
      >
        {(ties) => (
          <AddNumber
            ties={ties}
            placeholder={t('settings.phones.placeholder')}
            onAdd={(number) => save([...typed, number])}
          />
        )}
      </Labelled>
    </Section>
  )
}
