/** A voice note as WAV: a few seconds of the recordings' speech, and silence after it where more is asked for. */
import { Buffer } from 'node:buffer'
import { wavBytes, wavSize } from '../recordings/wav.ts'

const SECONDS = 4
const HEADER_BYTES = 44

/** @param least bytes it has at least */
export const wavNote = async (name: string, least: number): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of wavBytes(name, SECONDS, 0, wavSize(SECONDS) - 1)) parts.push(part)
  const missing = Math.max(0, least - wavSize(SECONDS))
  const bytes = Buffer.concat([...parts, Buffer.alloc(missing + (missing % 2))])
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.writeUInt32LE(bytes.length - HEADER_BYTES, 40)
  return bytes
}
