import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { RecordingCacheView } from '../../shared/views/recordings.ts'
import { useDoor } from '../lib/Door.tsx'
import { formatNumber } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { Labelled } from '../ui/Labelled.tsx'
import { Select } from '../ui/Select.tsx'
import { cacheSizes, inMb } from './cache-sizes.ts'
import { Refusal } from './Refusal.tsx'
import { Section } from './Section.tsx'
import { useSaver, useSettings } from './SettingsContext.tsx'

/** How much of what was played stays on this computer. */
export function RecordingsSection() {
  const { t } = useTranslation()
  const { cacheMb } = useSettings().recordings
  const saver = useSaver()
  const { cache, fault, read, clear, clearing } = useCache()
  return (
    <Section name="recordings" saver={saver}>
      <Labelled label={t('settings.recordings.room')} hint={t('settings.recordings.roomText')}>
        {(ties) => (
          <Select
            {...ties}
            className="max-w-60"
            value={cacheMb}
            onChange={(event) => {
              const wanted = Number(event.currentTarget.value)
              void saver.save('cacheMb', { recordings: { cacheMb: wanted } }).then(read)
            }}
          >
            {cacheSizes(cacheMb).map((mb) => (
              <option key={mb} value={mb}>
                {mb === 0
                  ? t('settings.recordings.nothing')
                  : t('settings.recordings.mb', { mb: formatNumber(mb) })}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      <Refusal fault={saver.fault('cacheMb')} />
      <div className="flex items-center gap-3">
        <p className="text-sm">
          {cache === null
            ? t('settings.recordings.reading')
            : t('settings.recordings.used', { mb: formatNumber(inMb(cache.bytes)) })}
        </p>
        <Button disabled={clearing || cache === null || cache.bytes === 0} onClick={() => void clear()}>
          {t('settings.recordings.clear')}
        </Button>
      </div>
      <Refusal fault={fault} />
    </Section>
  )
}

function useCache() {
  const { ask } = useDoor()
  const [cache, setCache] = useState<RecordingCacheView | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [clearing, setClearing] = useState(false)

  const read = useCallback(async () => {
    const answer = await ask('recordings:read-cache', {})
    if (answer.ok) setCache(answer.value)
    setFault(answer.ok ? null : answer.fault)
  }, [ask])
  useEffect(() => void read(), [read])

  const clear = async () => {
    setClearing(true)
    const answer = await ask('recordings:clear-cache', {})
    setClearing(false)
    if (answer.ok) setCache(answer.value)
    setFault(answer.ok ? null : answer.fault)
  }
  return { cache, fault, read, clear, clearing }
}
