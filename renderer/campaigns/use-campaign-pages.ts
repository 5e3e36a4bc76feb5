import { useMemo, useState } from 'react'
import type { CampaignQuery, CampaignRow } from '../../shared/views/campaigns.ts'
import { useDoor } from '../lib/Door.tsx'
import { createPages } from '../lib/pages.ts'
import { usePages } from '../lib/use-pages.ts'
import { EVERY_CAMPAIGN, queryKey } from './campaign-query.ts'

interface Reading {
  /** Questions on their way. */
  readonly asking: number
  /** When the provider last answered, ISO. */
  readonly readAt: string | null
  /** Of all rows that came so far, in the order they came. */
  readonly statuses: readonly string[]
}

const seenIn = (seen: readonly string[], items: readonly CampaignRow[]): readonly string[] => {
  const all = new Set([...seen, ...items.map(({ status }) => status)])
  all.delete('')
  return all.size === seen.length ? seen : [...all]
}

/** The campaigns that answer `query` (the same object as long as it asks the same), read from the provider as they come in sight. */
export function useCampaignPages(query: CampaignQuery) {
  const { ask } = useDoor()
  const [reading, setReading] = useState<Reading>({ asking: 0, readAt: null, statuses: [] })
  const pages = useMemo(
    () =>
      createPages<CampaignQuery, CampaignRow>({
        async read(asked, page) {
          setReading((now) => ({ ...now, asking: now.asking + 1 }))
          const answer = await ask('campaigns:list', { query: asked, ...page })
          setReading(({ asking, readAt, statuses }) => ({
            asking: asking - 1,
            readAt: answer.ok ? new Date().toISOString() : readAt,
            statuses: answer.ok ? seenIn(statuses, answer.value.items) : statuses,
          }))
          return answer
        },
        keyOf: queryKey,
        first: EVERY_CAMPAIGN,
      }),
    [ask],
  )
  return { ...usePages(pages, query, null), ...reading }
}
