export const nav = {
  label: 'Main',
  home: 'Home',
  contacts: 'Contacts',
  whatsapp: 'WhatsApp',
  calls: 'Calls',
  team: 'Team',
  templates: 'Templates',
  campaigns: 'Campaigns',
  settings: 'Settings',
} as const
