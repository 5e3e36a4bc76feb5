export const nav = {
  label: 'Main',
  home: 'Home',
  contacts: 'Contacts',
  team: 'Team',
  settings: 'Settings',
} as const
