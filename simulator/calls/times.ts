/** Times and lengths as the provider's log writes them. */

/** "2026-04-14T05:28:04+00:00": whole seconds, and the zone as digits. */
export const logInstant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}+00:00`

export const unixSeconds = (ms: number): number => Math.floor(ms / 1000)

/** "00:06:23" */
export const clockOf = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')

/** The panel's own time of day: India, without a zone. */
export const panelTime = (ms: number): string =>
  new Date(ms + 5.5 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
