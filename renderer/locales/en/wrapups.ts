export const wrapups = {
  title: 'Wrap up',
} as const
