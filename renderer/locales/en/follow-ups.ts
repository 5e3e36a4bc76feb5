export const followUps = {
  title: 'Follow-ups',
} as const
