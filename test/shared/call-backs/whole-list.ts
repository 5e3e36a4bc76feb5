/** The list the plain way: every event folded, every person looked at. What a desk keeps must come to the same. */
import { byWaiting, callBackOf, type OpenCallBack } from '../../../shared/call-backs/call-back.ts'
import {
  callFact,
  isReplyEvent,
  type Mark,
  markOf,
  mergeReplies,
  type ReplyFact,
  replyFact,
} from '../../../shared/call-backs/facts.ts'
import { personOf } from '../../../shared/call-backs/person.ts'
import { applyToSession, emptySession, type Session } from '../../../shared/calls/session.ts'
import type { Leg, RingsideEvent } from '../../../shared/events.ts'
import { AGENTS } from '../calls/builders.ts'

export const whoIs = ({ phone }: Leg) => {
  const agent = AGENTS.find(({ phones }) => phones[0] === phone)
  return { userId: agent?.userId ?? null, name: agent?.name ?? null }
}

export function wholeList(
  events: readonly RingsideEvent[],
  linkedTo: (number: string) => readonly string[],
): OpenCallBack[] {
  const sessions = new Map<string, Session>()
  const replies = new Map<string, ReplyFact>()
  const marks = new Map<string, Mark>()
  for (const event of events) {
    if (event.type.startsWith('call.') || event.type === 'disposition') {
      const told = event as Parameters<typeof applyToSession>[1]
      const known = sessions.get(told.sessionId) ?? emptySession(told.sessionId)
      sessions.set(told.sessionId, applyToSession(known, told))
    } else if (isReplyEvent(event)) {
      const reply = replyFact(event)
      const known = reply && replies.get(reply.messageId)
      if (reply) replies.set(reply.messageId, known ? mergeReplies(known, reply) : reply)
    } else if (event.type === 'call-back') {
      const mark = markOf(event)
      if (mark) marks.set(mark.eventId, mark)
    }
  }
  const calls = [...sessions.values()].flatMap((session) => callFact(session, whoIs) ?? [])
  const people = new Set(calls.map(({ customer }) => personOf(customer, linkedTo).join()))
  return [...people]
    .flatMap((key) => {
      const isTheirs = ({ customer }: { customer: string }) => key.split(',').includes(customer)
      const person = {
        calls: calls.filter(isTheirs),
        replies: [...replies.values()].filter(isTheirs),
        marks: [...marks.values()].filter(isTheirs),
      }
      return callBackOf(person) ?? []
    })
    .sort(byWaiting)
}
