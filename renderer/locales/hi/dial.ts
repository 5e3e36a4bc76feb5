import type { dial as en } from '../en/dial.ts'
import type { Words } from '../words.ts'

export const dial = {
  label: 'कॉल करने का नंबर',
  call: 'कॉल',
  callWho: '{{who}} को कॉल करें',
} as const satisfies Words<typeof en>
