export const recordings = {
  title: 'Recording',
} as const
