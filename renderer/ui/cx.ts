/** Class names, without those that do not apply. */
export const cx = (...names: readonly (string | false | null)[]): string => names.filter(Boolean).join(' ')
