import type { chats as en } from '../en/chats.ts'
import type { Words } from '../words.ts'

export const chats = {} as const satisfies Words<typeof en>
