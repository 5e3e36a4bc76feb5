/** The calls of the provider's document, from the webhook on: its examples of one flow make one call. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyToSession, emptySession } from '../../../shared/calls/session.ts'
import { viewSession } from '../../../shared/calls/view.ts'
import { normaliseWebhook } from '../../../shared/myoperator/normalise.ts'
import { type SessionEvent, shuffled } from './arbitraries.ts'

const FIXTURES = resolve(import.meta.dirname, '../../fixtures')
const RECEIVED = new Date('2026-04-24T08:00:00.000Z')

/** The examples of one flow carry different ids and masked numbers; one session_id makes them one call. */
function eventsOf(files: readonly string[]): SessionEvent[] {
  return files.flatMap((file) => {
    const body: Record<string, unknown> = JSON.parse(readFileSync(resolve(FIXTURES, `${file}.json`), 'utf8'))
    return normaliseWebhook(body, RECEIVED).map((event): SessionEvent => {
      switch (event.type) {
        case 'call.initiated':
        case 'call.ivr_started':
        case 'call.dial_begin':
        case 'call.answered':
        case 'call.end':
        case 'call.summary':
        case 'disposition':
          return { ...event, sessionId: 'session.1' }
        default:
          throw new Error(`${file} became ${event.type}`)
      }
    })
  })
}

const web = (...names: string[]) => names.map((name) => `webhooks/call_${name}`)

const FLOWS: [name: string, files: string[], phone: string, statuses: string[], talk: number | null][] = [
  [
    'incoming',
    web('initiated', 'dial_begin.incoming-call', 'answered.incoming-call', 'end.incoming-call'),
    '+919873641288',
    ['ringing', 'ringing *', 'talking', 'ended'],
    6,
  ],
  ['incoming, summed up', web('summary.incoming-call'), '+911234567890', ['picked-up'], 26],
  [
    'extension dialled',
    web(
      'dial_begin.extension-dialled-call',
      'answered.extension-dialed-incoming-call',
      'end.incoming-call-extension-dial',
      'summary.incoming-call-extension-dial',
    ),
    '+919873641288',
    // The summary's example is another masked call: the leg is then nobody's.
    ['ringing *', 'talking', 'ended', 'ended'],
    10,
  ],
  [
    'oneway',
    web('dial_begin.oneway-call', 'answered.oneway-call', 'end.oneway-call', 'summary.oneway-call'),
    '+917779812955',
    ['customer-ringing', 'talking', 'ended', 'ended'],
    20,
  ],
  [
    'OBD agent first',
    web(
      'dial_begin.obd-agent-first-first-leg',
      'answered.obd-agent-first-first-leg-answered',
      'dial_begin.obd-agent-first-second-leg',
      'answered.obd-agent-first-second-leg-answered',
      'end.obd-agent-first',
      'summary.obd-agent-first',
    ),
    '+918368782690',
    ['calling-your-phone *', 'customer-ringing', 'customer-ringing', 'talking', 'ended', 'ended'],
    8,
  ],
  [
    'OBD customer first',
    web(
      'dial_begin.obd-customer-first-first-leg',
      'answered.obd-customer-first-first-leg-answered',
      'dial_begin.obd-customer-first-second-leg',
      'answered.obd-customer-first-second-leg-answered',
      'end.obd-customer-first',
      'summary.obd-customer-first',
    ),
    '+919990094254',
    ['customer-ringing', 'ringing', 'ringing *', 'talking', 'ended', 'ended'],
    17,
  ],
  [
    'OBD menu only',
    web(
      'dial_begin.obd-ivr-call-single-leg-only',
      'answered.obd-ivr-call-single-leg-answered',
      'end.obd-ivr-call',
      'summary.obd-ivr-call',
    ),
    '+910000000000',
    ['customer-ringing', 'ringing', 'ended', 'ended'],
    29,
  ],
  ['old after-call log', ['webhooks-deprecated/aftercall-webhook'], '+919999999999', ['ended'], 5],
  [
    'dispositions alone',
    ['webhooks/disposition.disposition-with-comment', 'webhooks-deprecated/disposition-webhooks'],
    '+919999999999',
    ['ended', 'ended'],
    null,
  ],
]

describe("the document's calls", () => {
  test.each(FLOWS)('%s', (_name, files, phone, statuses, talk) => {
    const me = { userId: 'nobody', phones: [phone] }
    const events = eventsOf(files)
    let session = emptySession('session.1')
    const seen = events.map((event) => {
      session = applyToSession(session, event)
      const view = viewSession(session, me)
      return `${view.status}${view.ringsMe ? ' *' : ''}`
    })
    expect(seen).toEqual(statuses)
    expect(viewSession(session, me).talkSeconds).toBe(talk)
    fc.assert(
      fc.property(shuffled(events), (mixed) => {
        expect(mixed.reduce(applyToSession, emptySession('session.1'))).toEqual(session)
      }),
      { numRuns: 40 },
    )
  })
})
