/** The relay's log: JSON lines, masked where a line leaves the process, so that no caller can forget it. */
import { type Logger, pino } from 'pino'
import { maskDeep } from '../shared/mask.ts'

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'fatal'>

/**
 * @param secrets texts that must not appear in any line, whatever field they are in
 * @param write takes one line with its newline
 */
export function createLog(secrets: readonly string[], write: (line: string) => void): Logger {
  const masked = (line: string) => maskLine(line, secrets)
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    { write: (line: string) => write(masked(line)) },
  )
}

function maskLine(line: string, secrets: readonly string[]): string {
  const fields: Record<string, unknown> = JSON.parse(line)
  // The relay's own address: an IP address reads like a phone number to the mask.
  const { url, ...rest } = fields
  const safe = maskDeep(rest)
  const text = JSON.stringify(url === undefined ? safe : { ...Object(safe), url })
  const clean = secrets.reduce(
    (sofar, secret) => sofar.replaceAll(JSON.stringify(secret).slice(1, -1), '***'),
    text,
  )
  return `${clean}\n`
}

/** At most one line in `everyMs` per reason, saying how many it stands for: a flood must not fill the disk. */
export function createSparseWarning(log: Log, now: () => number, everyMs = 10_000) {
  const seen = new Map<string, { at: number; more: number }>()
  return (reason: string, fields: Record<string, unknown>, message: string): void => {
    const last = seen.get(reason)
    if (last && now() - last.at < everyMs) {
      last.more += 1
      return
    }
    seen.set(reason, { at: now(), more: 0 })
    log.warn({ ...fields, reason, ...(last && last.more > 0 ? { alsoSince: last.more } : {}) }, message)
  }
}
