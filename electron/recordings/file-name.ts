/** How a downloaded recording is called: "2026-11-22 10.41 +91 98765 43210 Asha Rao.mp3". */
import { cleanName } from '../files/clean-name.ts'

const two = (part: number) => String(part).padStart(2, '0')

/**
 * Without the extension. Its beginning is a date, so that it is never one of the names Windows keeps for devices.
 *
 * @param at of the call, shown in this machine's time
 * @param numberText as people read it; may be empty
 */
export function recordingName(at: Date, numberText: string, name: string): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const clock = `${two(at.getHours())}.${two(at.getMinutes())}`
  return cleanName(`${day} ${clock} ${numberText} ${name}`)
}
