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
  developers: z.object({
    baseUrl,
    token: secret,
    /** '' or '/search', as the connection check found it; absent = not found yet (field-notes.md). */
    prefix: z.enum(['', '/search']).optional(),
  }),
})
export type Account = z.infer<typeof accountSchema>

/** The account as an administrator stores it in the relay: each agent's own user id is put in at enrolment. */
export const sharedAccountSchema = accountSchema.extend({
  obd: accountSchema.shape.obd.partial({ userId: true }),
})
