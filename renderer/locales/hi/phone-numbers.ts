import type { phoneNumbers as en } from '../en/phone-numbers.ts'
import type { Words } from '../words.ts'

export const phoneNumbers = {} as const satisfies Words<typeof en>
