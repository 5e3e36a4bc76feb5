export const templates = {
  title: 'Send template',
} as const
