export const demo = { controls: 'Demo controls' } as const
