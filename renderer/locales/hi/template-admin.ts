import type { templateAdmin as en } from '../en/template-admin.ts'
import type { Words } from '../words.ts'

export const templateAdmin = {} as const satisfies Words<typeof en>
