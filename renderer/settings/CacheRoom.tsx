import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'
import { formatNumber } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { Labelled } from '../ui/Labelled.tsx'
import { Select } from '../ui/Select.tsx'
import { cacheSizes, inMb } from './cache-sizes.ts'
import { Refusal } from './Refusal.tsx'
import { type Saver, useSettings } from './SettingsContext.tsx'

/** What is kept: its group in the settings, and how main is asked of it. */
const CACHES = {
  recordings: { read: 'recordings:read-cache', clear: 'recordings:clear-cache' },
  whatsapp: { read: 'media:read-cache', clear: 'media:clear-cache' },
} as const
type CacheName = keyof typeof CACHES

/** How much of what was played or shown stays on this computer, encrypted. */
export function CacheRoom({ of, saver }: { of: CacheName; saver: Saver }) {
  const { t } = useTranslation()
  const { cacheMb } = useSettings()[of]
  const { cache, fault, read, clear, clearing } = useCache(of)
  return (
    <>
      <Labelled label={t(`settings.room.${of}.label`)} hint={t(`settings.room.${of}.hint`)}>
        {(ties) => (
          <Select
            {...ties}
            className="max-w-60"
            value={cacheMb}
            onChange={(event) => {
              const wanted = Number(event.currentTarget.value)
              void saver.save('cacheMb', { [of]: { cacheMb: wanted } }).then(read)
            }}
          >
            {cacheSizes(cacheMb).map((mb) => (
              <option key={mb} value={mb}>
                {mb === 0 ? t('settings.room.nothing') : t('settings.room.mb', { mb: formatNumber(mb) })}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      <Refusal fault={saver.fault('cacheMb')} />
      {cache === null && fault !== null ? (
        <Button className="self-start" onClick={() => void read()}>
          {t('app.tryAgain')}
        </Button>
      ) : (
        <div className="flex items-center gap-3">
          <p className="text-sm">
            {cache === null
              ? t('settings.room.reading')
              : t('settings.room.used', { mb: formatNumber(inMb(cache.bytes)) })}
          </p>
          <Button disabled={clearing || cache === null || cache.bytes === 0} onClick={() => void clear()}>
            {t('settings.room.clear')}
          </Button>
        </div>
      )}
      <Refusal fault={fault} />
    </>
  )
}

function useCache(name: CacheName) {
  const { ask } = useDoor()
  const [cache, setCache] = useState<{ readonly bytes: number } | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [clearing, setClearing] = useState(false)

  const read = useCallback(async () => {
    const answer = await ask(CACHES[name].read, {})
    if (answer.ok) setCache(answer.value)
    setFault(answer.ok ? null : answer.fault)
  }, [ask, name])
  useEffect(() => void read(), [read])

  const clear = async () => {
    setClearing(true)
    const answer = await ask(CACHES[name].clear, {})
    setClearing(false)
    if (answer.ok) setCache(answer.value)
    setFault(answer.ok ? null : answer.fault)
  }
  return { cache, fault, read, clear, clearing }
}
