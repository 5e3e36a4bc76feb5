import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { VersionedTeamSettings } from '../../../shared/team-settings.ts'
import { formatWhen } from '../../lib/format.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { type Difference, differences } from './team-differences.ts'

function words(t: TFunction, one: Difference): string {
  switch (one.of) {
    case 'order':
      return t('teamSettings.newer.order')
    case 'shortCallSeconds':
    case 'reminderMinutes':
      return t(`teamSettings.newer.${one.of}`, { from: one.from, to: one.to })
    case 'contactField':
      return t('teamSettings.newer.contactField', { to: one.to ?? t('teamSettings.noField') })
    case 'outcome': {
      if (one.how === 'removed') return t('teamSettings.newer.outcome.removed', { name: one.name })
      const { reach, details } = one.now
      const what = [
        t(`teamSettings.newer.reaches.${reach}`),
        ...(details.length > 0 ? [details.join(', ')] : []),
      ]
      return t(`teamSettings.newer.outcome.${one.how}`, { name: one.name, what: what.join(' · ') })
    }
    case 'reply':
      return t(`teamSettings.newer.reply.${one.how}`, { name: one.name })
  }
}

interface NewerVersionProps {
  base: VersionedTeamSettings
  newer: VersionedTeamSettings
  onMerge: () => void
  onTakeTheirs: () => void
}

/** Somebody else has saved while I was editing: what they changed, and what becomes of my changes. */
export function NewerVersion({ base, newer, onMerge, onTakeTheirs }: NewerVersionProps) {
  const { t } = useTranslation()
  const now = useNow()
  const title = t('teamSettings.newer.title', {
    name: newer.updatedBy ?? t('teamSettings.newer.somebody'),
    when: newer.updatedAt === null ? '' : formatWhen(t, newer.updatedAt, now),
  })
  return (
    <Notice kind="problem" title={title}>
      <ul className="mt-1 list-disc pl-4">
        {differences(base.settings, newer.settings).map((one) => (
          <li key={JSON.stringify(one)} className="break-words">
            {words(t, one)}
          </li>
        ))}
      </ul>
      <p className="mt-1.5">{t('teamSettings.newer.todo')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" look="primary" onClick={onMerge}>
          {t('teamSettings.newer.merge')}
        </Button>
        <Button size="small" onClick={onTakeTheirs}>
          {t('teamSettings.newer.takeTheirs')}
        </Button>
      </div>
    </Notice>
  )
}
