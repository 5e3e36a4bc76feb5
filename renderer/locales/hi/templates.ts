import type { templates as en } from '../en/templates.ts'
import type { Words } from '../words.ts'

export const templates = {
  title: 'टेम्पलेट भेजें',
} as const satisfies Words<typeof en>
