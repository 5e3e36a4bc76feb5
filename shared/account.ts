/**
 * The credentials of one MyOperator account: three systems, three credentials, never mixed
 * (reference.md, "Concepts"; hosts and headers in each API's own section).
 */
import { z } from 'zod'

const secret = z.string().min(1)
const baseUrl = z.url({ protocol: /^https?$/ })

export const accountSchema = z.object({
  companyId: z.string().min(1),
  /** WhatsApp and contacts: `Authorization: Bearer KEY` and `X-MYOP-COMPANY-ID`. */
  publicApi: z.object({
    baseUrl,
    apiKey: secret,
    phoneNumberId: z.string(),
    wabaId: z.string(),
  }),
  /** Outbound calls: header `x-api-key` and `secret_token` in the body. */
  obd: z.object({
    /** The whole address, ending in /obd-api-v1. */
    url: baseUrl,
    apiKey: secret,
    secretToken: secret,
    publicIvrId: z.string().min(1),
    /** The agent's own user id in the provider's panel, 16 hex digits. */
    userId: z.string().min(1),
  }),
  /** Users, call logs, recordings: a `token` parameter, no header. */
  developers: z.object({ baseUrl, token: secret }),
})
export type Account = z.infer<typeof accountSchema>
