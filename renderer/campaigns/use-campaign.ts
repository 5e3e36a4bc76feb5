import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { CampaignDetail } from '../../shared/views/campaigns.ts'
import { useDoor } from '../lib/Door.tsx'

interface Read {
  readonly campaign: CampaignDetail | null
  readonly fault: Fault | null
  readonly busy: boolean
}

/** One campaign whole. What was read stays while it is read again. */
export function useCampaign(id: string) {
  const { ask } = useDoor()
  const [read, setRead] = useState<Read>({ campaign: null, fault: null, busy: true })
  /** Counts the questions: only the newest one's answer counts. */
  const round = useRef(0)

  const reload = useCallback(async () => {
    round.current += 1
    const mine = round.current
    setRead((now) => ({ ...now, busy: true }))
    const answer = await ask('campaigns:read', { id })
    if (mine !== round.current) return
    setRead(({ campaign }) =>
      answer.ok
        ? { campaign: answer.value, fault: null, busy: false }
        : { campaign, fault: answer.fault, busy: false },
    )
  }, [ask, id])

  useEffect(() => {
    void reload()
    return () => {
      round.current += 1
    }
  }, [reload])

  return { ...read, reload }
}
