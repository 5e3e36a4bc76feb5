export const callBacks = {
  title: 'Call backs',
} as const
