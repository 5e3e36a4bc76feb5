import type { nav as en } from '../en/nav.ts'
import type { Words } from '../words.ts'

export const nav = {
  label: 'मुख्य',
  home: 'होम',
  contacts: 'कॉन्टैक्ट',
  whatsapp: 'WhatsApp',
  calls: 'कॉल',
  team: 'टीम',
  templates: 'टेम्पलेट',
  campaigns: 'कैंपेन',
  settings: 'सेटिंग',
} as const satisfies Words<typeof en>
