import type { recordings as en } from '../en/recordings.ts'
import type { Words } from '../words.ts'

export const recordings = {
  title: 'रिकॉर्डिंग',
} as const satisfies Words<typeof en>
