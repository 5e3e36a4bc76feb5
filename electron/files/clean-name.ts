/** What no file system of ours takes, or what would make a name look like another (direction marks). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g
/** UTF-8 bytes; most file systems take 255, and an extension, " (2)" and a mark of what is unfinished come on top. */
const LONGEST = 180

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

/** A text as the name of a file, without extension and without a folder; may be empty. */
export function cleanName(text: string): string {
  const safe = text.normalize('NFC').replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ')
  return cut(safe, LONGEST).replace(/[\s.]+$/, '')
}
