export const customer = { label: 'Customer', timeline: 'Timeline' } as const
