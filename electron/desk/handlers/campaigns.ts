import type { Handlers } from '../../ipc.ts'
import type { HandlerContext } from './context.ts'

type CampaignHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `campaigns:${string}` | `phone-numbers:${string}`>
>

export function campaignHandlers({ withDesk }: HandlerContext): CampaignHandlers {
  return {
    'campaigns:list': ({ query, offset, limit }) =>
      withDesk(({ whatsApp }) => whatsApp.campaigns.list(query, offset, limit)),
    'campaigns:read': ({ id }) => withDesk(({ whatsApp }) => whatsApp.campaigns.read(id)),
    'phone-numbers:list': ({ refresh }) => withDesk(({ whatsApp }) => whatsApp.phoneNumbers.list(refresh)),
  }
}
