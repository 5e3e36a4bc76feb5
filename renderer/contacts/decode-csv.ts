/**
 * The text of a CSV file, however it was saved: UTF-8 or UTF-16 by their marks, plain UTF-8, and else what
 * spreadsheet programs on Windows write.
 */

/** Bytes. Larger files are refused before they are read. */
export const LARGEST_FILE = 20 * 1024 * 1024

const decode = (encoding: string, bytes: Uint8Array): string =>
  // The decoder takes the mark away itself.
  new TextDecoder(encoding, { fatal: true }).decode(bytes)

export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return decode('utf-8', bytes)
  } catch {
    return decode('windows-1252', bytes)
  }
}
