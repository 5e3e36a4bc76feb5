import type { Handlers } from '../../ipc.ts'
import { fail } from '../../result.ts'

type CampaignHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `campaigns:${string}` | `phone-numbers:${string}`>
>

export function campaignHandlers(): CampaignHandlers {
  return {
    'campaigns:list': () => fail('not-set-up'),
    'campaigns:read': () => fail('not-set-up'),
    'phone-numbers:list': () => fail('not-set-up'),
  }
}
