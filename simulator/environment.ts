/** The simulator's environment, read once at the start. */
import { z } from 'zod'
import { parseWebhookAuth } from '../shared/webhook-auth.ts'
import type { SimulatorOptions } from './create-simulator.ts'

const schema = z.object({
  SIM_PORT: z.coerce.number().int().min(0).max(65_535).default(8790),
  SIM_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  SIM_WEBHOOK_AUTH: z
    .string()
    .default('none')
    .transform((text, context) => {
      const auth = parseWebhookAuth(text)
      if (auth) return auth
      context.addIssue('must be basic:USER:PASS, header:NAME:VALUE, query:NAME:VALUE or none')
      return z.NEVER
    }),
  SIM_SPEED: z.coerce.number().min(0).default(1),
})

type Read =
  | { readonly ok: true; readonly options: SimulatorOptions }
  | { readonly ok: false; readonly problem: string }

/** An empty value counts as not set. A problem names the variable, never its value. */
export const readEnvironment = (env: Readonly<Record<string, string | undefined>>): Read => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(set)
  if (!parsed.success) {
    const problem = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    return { ok: false, problem }
  }
  const { SIM_PORT, SIM_WEBHOOK_URL, SIM_WEBHOOK_AUTH, SIM_SPEED } = parsed.data
  return {
    ok: true,
    options: {
      port: SIM_PORT,
      webhookUrl: SIM_WEBHOOK_URL ?? null,
      webhookAuth: SIM_WEBHOOK_AUTH,
      speed: SIM_SPEED,
    },
  }
}
