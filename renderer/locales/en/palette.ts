export const palette = { label: 'Command palette' } as const
