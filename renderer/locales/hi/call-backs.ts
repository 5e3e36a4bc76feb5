import type { callBacks as en } from '../en/call-backs.ts'
import type { Words } from '../words.ts'

export const callBacks = {
  title: 'वापस कॉल',
} as const satisfies Words<typeof en>
