import { expect, test } from 'vitest'
import { createDeskStore, type DeskSource, reconcileDesk } from '../../renderer/desk-store.ts'
import type { Result } from '../../shared/ipc.ts'
import type { DeskState } from '../../shared/views/desk.ts'
import type { TeamCall } from '../../shared/views/team.ts'
import { aCard, aDesk, aTalk } from './builders.ts'

/** A door whose answers and events the test gives, when it wants. */
function aDoor() {
  const waiting: ((answer: Result<DeskState>) => void)[] = []
  const listeners = new Set<(desk: DeskState) => void>()
  const source: DeskSource = {
    snapshot: () => new Promise((answer) => waiting.push(answer)),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const settled = () => new Promise((done) => setImmediate(done))
  return {
    source,
    listeners,
    change: (desk: DeskState) => {
      for (const listener of listeners) listener(desk)
    },
    answer: async (answer: Result<DeskState>) => {
      waiting.shift()?.(answer)
      await settled()
    },
  }
}

const older = aDesk({ cards: [aCard()] })
const newer = aDesk({ cards: [aTalk()] })

test('starts with the snapshot and follows the changes', async () => {
  const door = aDoor()
  const store = createDeskStore(door.source)
  store.connect()
  expect(store.getState().desk).toBeNull()
  await door.answer({ ok: true, value: older })
  expect(store.getState().desk?.cards[0]?.status).toBe('ringing')
  door.change(newer)
  expect(store.getState().desk?.cards[0]?.status).toBe('talking')
})

test('a change that comes before the snapshot is not undone by it', async () => {
  const door = aDoor()
  const store = createDeskStore(door.source)
  store.connect()
  door.change(newer)
  await door.answer({ ok: true, value: older })
  expect(store.getState().desk?.cards[0]?.status).toBe('talking')
})

test('a snapshot that fails says why, and asking again mends it', async () => {
  const door = aDoor()
  const store = createDeskStore(door.source)
  store.connect()
  await door.answer({ ok: false, fault: { code: 'internal', detail: null } })
  expect(store.getState()).toMatchObject({ desk: null, fault: { code: 'internal' } })
  void store.refresh()
  await door.answer({ ok: true, value: older })
  expect(store.getState()).toMatchObject({ desk: { setup: 'ready' }, fault: null })
})

test('the undo of connect ends the mirroring', async () => {
  const door = aDoor()
  const store = createDeskStore(door.source)
  const stop = store.connect()
  stop()
  expect(door.listeners.size).toBe(0)
})

test('what a fresh copy says unchanged stays the same object', () => {
  const desk = aDesk({ cards: [aCard({ id: 'a' }), aCard({ id: 'b' })] })
  const next = structuredClone({ ...desk, cards: [desk.cards[0]!, aTalk({ id: 'b' })] })
  const merged = reconcileDesk(desk, next)
  expect(merged).toEqual(next)
  expect(merged.cards[0]).toBe(desk.cards[0])
  expect(merged.cards[1]).not.toBe(desk.cards[1])
  expect(merged.today).toBe(desk.today)
  expect(reconcileDesk(desk, structuredClone(desk)).cards).toBe(desk.cards)
})

test('a card that leaves or changes place is noticed', () => {
  const desk = aDesk({ cards: [aCard({ id: 'a' }), aCard({ id: 'b' })] })
  const [a, b] = desk.cards
  expect(reconcileDesk(desk, aDesk({ cards: [a!] })).cards).toEqual([a])
  expect(reconcileDesk(desk, aDesk({ cards: [b!, a!] })).cards).toEqual([b, a])
})

test('the team, the settings and the long work stay the same objects too', () => {
  const call = (sessionId: string, since: string | null): TeamCall => ({
    sessionId,
    direction: 'incoming',
    phase: 'ringing',
    status: 'ringing',
    agent: null,
    names: [],
    number: '+917906225789',
    numberText: '+91 79062 25789',
    line: null,
    department: null,
    hunted: [],
    since,
  })
  const desk = aDesk({ team: { total: 2, calls: [call('a', null), call('b', null)] } })
  const same = reconcileDesk(desk, structuredClone(desk))
  expect(same.team).toBe(desk.team)
  expect(same.settings).toBe(desk.settings)
  expect(same.contactsWork).toBe(desk.contactsWork)
  const next = aDesk({ team: { total: 2, calls: [call('a', null), call('b', '2026-11-22T05:00:00.000Z')] } })
  const merged = reconcileDesk(desk, structuredClone(next))
  expect(merged.team).toEqual(next.team)
  expect(merged.team?.calls[0]).toBe(desk.team?.calls[0])
  expect(reconcileDesk(desk, aDesk({ team: null })).team).toBeNull()
  expect(reconcileDesk(aDesk({ team: null }), next).team).toBe(next.team)
})
