import { BellRing, LoaderCircle } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { PopTest as Measured } from '../../shared/views/pop.ts'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'

/** A test event through the relay to this desk's pop window, and how long it took. */
export function PopTest({ startsAtOnce = false }: { startsAtOnce?: boolean }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [testing, setTesting] = useState(false)
  const [measured, setMeasured] = useState<Measured | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const underWay = useRef(false)

  const test = useCallback(async () => {
    if (underWay.current) return
    underWay.current = true
    setTesting(true)
    setMeasured(null)
    setFault(null)
    const answer = await ask('pop:test', {})
    underWay.current = false
    setTesting(false)
    if (answer.ok) setMeasured(answer.value)
    else setFault(answer.fault)
  }, [ask])

  useEffect(() => {
    if (startsAtOnce) void test()
  }, [startsAtOnce, test])

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Button size="small" disabled={testing} onClick={() => void test()}>
          {testing ? (
            <LoaderCircle aria-hidden="true" className="animate-spin" />
          ) : (
            <BellRing aria-hidden="true" />
          )}
          {t('pop.test')}
        </Button>
        <p role="status" className="min-w-0 text-xs text-ink-2">
          {testing && t('pop.testing')}
          {measured !== null &&
            t('pop.testResult', {
              total: Math.round(measured.totalMs),
              relay: Math.round(measured.relayToPopMs),
            })}
        </p>
      </div>
      {fault !== null && <FaultNotice fault={fault} />}
    </div>
  )
}
