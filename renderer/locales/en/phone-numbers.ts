export const phoneNumbers = {} as const
