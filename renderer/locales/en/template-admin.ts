export const templateAdmin = {} as const
