import type { callLog as en } from '../en/call-log.ts'
import type { Words } from '../words.ts'

export const callLog = {
  title: 'कॉल',
} as const satisfies Words<typeof en>
