export const teamSettings = {
  title: 'Team',
} as const
