/** Moments of a recording as people read them. Pure. */

const two = (part: number) => String(part).padStart(2, '0')

/** "1:23", from an hour on "1:02:03". */
export function formatMoment(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
