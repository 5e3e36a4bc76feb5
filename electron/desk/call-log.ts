/** The call log of an open desk, made of the desk's other parts. */
import type { Agent } from '../../shared/relay-protocol.ts'
import type { DevelopersApi } from '../api/developers.ts'
import { SYSTEM_CLOCK } from '../api/rate-limit.ts'
import { type CallLog, type CallLogOptions, createCallLog } from '../call-log/call-log.ts'
import type { DeskCalls } from '../calls/desk-calls.ts'
import type { DresserOptions } from '../calls/dresser.ts'
import { createLogView } from '../calls/log-view.ts'
import { fillRows } from '../calls/row-filler.ts'
import type { Contacts } from '../contacts/contacts.ts'

type Given = Pick<
  CallLogOptions,
  | 'database'
  | 'meta'
  | 'now'
  | 'clockOffsetMs'
  | 'random'
  | 'downloads'
  | 'showInFolder'
  | 'onCalls'
  | 'onChange'
  | 'log'
>

interface DeskCallLogOptions extends Given, DresserOptions {
  readonly developers: DevelopersApi
  readonly deskCalls: Pick<DeskCalls, 'applyHistory' | 'deriveRow'>
  readonly contacts: () => Pick<Contacts, 'numbersNamed'>
  readonly agent: () => Agent
  /** Whether this agent has yet to say how the call went. */
  readonly outcomeDue: (sessionId: string) => boolean
}

export function openCallLog(options: DeskCallLogOptions): CallLog {
  const { database, developers, deskCalls } = options
  return createCallLog({
    ...options,
    api: developers,
    clock: SYSTEM_CLOCK,
    apply: deskCalls.applyHistory,
    calls: createLogView(options),
    earliestOpen: options.calls.earliestOpen,
    fillRows: (isWanted) => fillRows(database, deskCalls.deriveRow, isWanted),
    numbersNamed: (part) => options.contacts().numbersNamed(part),
    isSupervisor: () => options.agent().role === 'supervisor',
  })
}
