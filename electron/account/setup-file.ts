import { z } from 'zod'
import { accountSchema } from '../../shared/account.ts'

/**
 * The managed set-up file that an IT department rolls out (RINGSIDE_SETUP_FILE): read at the first start as if
 * typed in, never copied to disk in the clear.
 */
const setupFileSchema = z.object({
  relayUrl: z.url({ protocol: /^https?$/ }),
  code: z.string().min(1),
  /** Left out where the relay's administrator stored it there. */
  account: accountSchema.optional(),
})
type SetupFile = z.infer<typeof setupFileSchema>

export type SetupFileRead =
  | { readonly ok: true; readonly setup: SetupFile }
  /** In words that quote no value of the file: it holds credentials. */
  | { readonly ok: false; readonly detail: string }

export function parseSetupFile(text: string): SetupFileRead {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { ok: false, detail: 'it is not JSON' }
  }
  const parsed = setupFileSchema.safeParse(raw)
  if (parsed.success) return { ok: true, setup: parsed.data }
  const paths = parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole file')
  return { ok: false, detail: `these fields are missing or wrong: ${[...new Set(paths)].join(', ')}` }
}
