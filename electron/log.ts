/**
 * Named loggers over electron-log. What is secret or personal is masked at the sink, so that no caller can
 * forget it: see shared/mask.ts.
 */
import { join } from 'node:path'
import electronLog from 'electron-log/node'
import { maskDeep } from '../shared/mask.ts'

export interface Logger {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void
  error(message: string, facts?: Readonly<Record<string, unknown>>): void
}

const MAX_FILE_BYTES = 5 * 1024 * 1024

/** Sends the log to `folder`/ringside.log (one older file is kept) and, for a person watching, to the console. */
export function openLog(folder: string): (name: string) => Logger {
  const root = electronLog.create({ logId: 'ringside' })
  root.transports.file.resolvePathFn = () => join(folder, 'ringside.log')
  root.transports.file.maxSize = MAX_FILE_BYTES
  root.transports.console.level = 'warn'
  root.hooks.push((message) => ({ ...message, data: message.data.map((value: unknown) => maskDeep(value)) }))
  return (name) => {
    const scope = root.scope(name)
    return {
      info: (message, facts) => scope.info(message, ...(facts ? [facts] : [])),
      warn: (message, facts) => scope.warn(message, ...(facts ? [facts] : [])),
      error: (message, facts) => scope.error(message, ...(facts ? [facts] : [])),
    }
  }
}
