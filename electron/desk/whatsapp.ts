/** WhatsApp on an open desk, wired: threads, what is sent, media, templates, campaigns. The features do not know each other. */
import type { RingsideEvent } from '../../shared/events.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import { createMessagesApi } from '../api/messages.ts'
import { createTemplates, type Templates } from '../templates/templates.ts'
import type { DeskOptions } from './desk-types.ts'

export interface WhatsAppOptions
  extends Pick<DeskOptions, 'database' | 'secrets' | 'fetch' | 'settings' | 'now' | 'log' | 'onTemplate'> {
  readonly namesFor: (number: string) => readonly string[]
  readonly agent: () => Agent
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
}

export interface WhatsApp {
  readonly templates: Templates
  /** Inside the transaction that moves the cursor. */
  apply(event: RingsideEvent): void
  start(): void
  stop(): void
}

export function createWhatsApp(options: WhatsAppOptions): WhatsApp {
  const { secrets, fetch } = options
  const templates = createTemplates({
    ...options,
    api: createMessagesApi(fetch, secrets.account),
    onSettled: options.onTemplate,
    log: options.log('templates'),
  })

  return {
    templates,
    apply: templates.apply,
    start: templates.start,
    stop: templates.stop,
  }
}
