import type { followUps as en } from '../en/follow-ups.ts'
import type { Words } from '../words.ts'

export const followUps = {
  title: 'फ़ॉलो-अप',
} as const satisfies Words<typeof en>
