/** Identifiers in the provider's shapes, from any source of hexadecimal digits. */

/** So many lower-case hexadecimal digits. */
export type HexSource = (digits: number) => string

/** "e8e99f13-f41e-4655-b393-09e03cb5f91c" */
export const uuidFrom = (hex: HexSource): string =>
  hex(32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

export const eventIdFrom = (hex: HexSource): string => `event-${hex(64)}`
