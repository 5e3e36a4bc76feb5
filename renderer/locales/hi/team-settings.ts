import type { teamSettings as en } from '../en/team-settings.ts'
import type { Words } from '../words.ts'

export const teamSettings = {
  title: 'टीम',
} as const satisfies Words<typeof en>
