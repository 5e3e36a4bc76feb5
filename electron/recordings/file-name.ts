/** How a downloaded recording is called: "2026-11-22 10.41 +91 98765 43210 Asha Rao.mp3". */

/** What no file system of ours takes, or what would make a name look like another (direction marks). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g
/** UTF-8 bytes; most file systems take 255, and " (2)" and a mark of what is unfinished come on top. */
const LONGEST = 180

const two = (part: number) => String(part).padStart(2, '0')

function cut(text: string, bytes: number): string {
  let kept = ''
  let length = 0
  for (const sign of text) {
    length += Buffer.byteLength(sign)
    if (length > bytes) break
    kept += sign
  }
  return kept
}

/**
 * Without the extension. Its beginning is a date, so that it is never one of the names Windows keeps for devices.
 *
 * @param at of the call, shown in this machine's time
 * @param numberText as people read it; may be empty
 */
export function recordingName(at: Date, numberText: string, name: string): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const clock = `${two(at.getHours())}.${two(at.getMinutes())}`
  const safe = `${day} ${clock} ${numberText} ${name}`
    .normalize('NFC')
    .replaceAll(FORBIDDEN, ' ')
    .replaceAll(/\s+/g, ' ')
  return cut(safe, LONGEST).replace(/[\s.]+$/, '')
}
