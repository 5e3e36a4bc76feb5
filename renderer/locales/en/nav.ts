export const nav = {
  label: 'Main',
  home: 'Home',
  contacts: 'Contacts',
  calls: 'Calls',
  team: 'Team',
  settings: 'Settings',
} as const
