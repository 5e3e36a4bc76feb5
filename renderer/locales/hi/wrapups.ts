import type { wrapups as en } from '../en/wrapups.ts'
import type { Words } from '../words.ts'

export const wrapups = {
  title: 'कॉल के बाद',
} as const satisfies Words<typeof en>
