export const callLog = {
  title: 'Calls',
} as const
