/** The stand-in's end of the channel to the launcher. */
import type { Command, HostRecord, Report } from '../messages.ts'

type Listeners = { [K in Command['type']]?: (command: Extract<Command, { type: K }>) => void }

const listeners: Listeners = {}

/** One listener per kind of command. */
export function onCommand<K extends Command['type']>(
  type: K,
  listener: (command: Extract<Command, { type: K }>) => void,
): void {
  Object.assign(listeners, { [type]: listener })
}

export function report(message: Report): void {
  if (process.connected) process.send?.(message)
}

export function record(what: HostRecord['what'], detail: unknown): void {
  report({ type: 'record', record: { what, detail } })
}

function dispatch<K extends Command['type']>(command: Extract<Command, { type: K }>): void {
  const listener: ((command: Extract<Command, { type: K }>) => void) | undefined =
    listeners[command.type as K]
  listener?.(command)
}

/** Opens the channel. The app never outlives the launcher: a crashed test leaves no process behind. */
export function openChannel(): void {
  if (!process.send)
    throw new Error('the stand-in has no launcher: use npm run start:browser, or launchApp()')
  process.on('message', (message) => dispatch(message as Command))
  process.on('disconnect', () => process.exit(1))
  report({ type: 'up' })
}
