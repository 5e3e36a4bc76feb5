import { useCallback } from 'react'
import { useDoor } from '../lib/Door.tsx'
import { useKept } from '../lib/use-kept.ts'

/** One campaign whole; null until it is there. Main keeps none: it is read each time. */
export function useCampaign(id: string) {
  const { ask } = useDoor()
  const { value, fault, loading, refresh } = useKept(
    useCallback(() => ask('campaigns:read', { id }), [ask, id]),
  )
  return { campaign: value, fault, busy: loading, reload: refresh }
}
