/** A thread page by page, and what changed since. */
import { describe, expect, it } from 'vitest'
import type { ThreadPage } from '../../../../shared/views/chats.ts'
import { CUSTOMER } from '../../../shared/calls/builders.ts'
import { writes } from '../../../shared/chats/events.ts'
import { aDesk, says } from './a-desk.ts'

/** Three messages of every instant, so that pages are cut between those of one. */
const COUNT = 30
const long = () =>
  aDesk().hears(
    ...Array.from({ length: COUNT }, (_, index) =>
      writes(Math.floor(index / 3), { id: `m${index}`, text: `${index}` }),
    ),
  )
const numbers = (page: ThreadPage) => page.items.map((item) => Number(says(item)))
const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

describe('pages', () => {
  it('lead from the end to the beginning and back, each message once', () => {
    const { threads } = long()
    let page = threads.listMessages(CUSTOMER, { end: true }, 7)
    expect(page.newer).toBeNull()
    expect(numbers(page)).toEqual(from(23, 29))
    const up = [numbers(page)]
    while (page.older !== null) {
      page = threads.listMessages(CUSTOMER, { before: page.older }, 7)
      up.unshift(numbers(page))
    }
    expect(up.flat()).toEqual(from(0, 29))
    const down = [numbers(page)]
    while (page.newer !== null) {
      page = threads.listMessages(CUSTOMER, { after: page.newer }, 7)
      down.push(numbers(page))
    }
    expect(down.flat()).toEqual(from(0, 29))
  })

  it('lie around a message, at the beginning and at the end too', () => {
    const { threads } = long()
    const all = threads.listMessages(CUSTOMER, { end: true }, 100).items
    const around = (index: number) => threads.listMessages(CUSTOMER, { around: all[index]?.key ?? '' }, 9)
    expect(numbers(around(15))).toEqual(from(11, 19))
    expect(around(15)).toMatchObject({ older: expect.any(String), newer: expect.any(String) })
    expect(numbers(around(0))).toEqual(from(0, 4))
    expect(around(0).older).toBeNull()
    expect(numbers(around(29))).toEqual(from(25, 29))
    expect(around(29).newer).toBeNull()
    const next = threads.listMessages(CUSTOMER, { after: around(15).newer ?? '' }, 3)
    expect(numbers(next)).toEqual(from(20, 22))
  })

  it('are the newest one where a mark or a message means nothing', () => {
    const { threads } = long()
    for (const at of [{ before: 'x' }, { around: 'nobody' }, { around: '99999' }])
      expect(numbers(threads.listMessages(CUSTOMER, at, 2))).toEqual([28, 29])
  })
})

describe('changes', () => {
  it('are what is new and what is different, of this thread alone', () => {
    const desk = long()
    const { revision } = desk.end()
    expect(desk.threads.listChanges(CUSTOMER, revision)).toEqual({
      items: [],
      removed: [],
      revision,
      reload: false,
    })
    desk.hears(
      writes(40, { id: 'new', text: '40' }),
      writes(41, { id: 'else', customer: '+919812345670', text: '41' }),
      writes(1, { id: 'm3', text: 'changed', modifiedAt: '2026-04-07T11:00:00.000Z' }),
    )
    const changes = desk.threads.listChanges(CUSTOMER, revision)
    expect(changes.items.map(says)).toEqual(['changed', '40'])
    expect(desk.threads.listChanges(CUSTOMER, changes.revision).items).toEqual([])
  })

  it('are too many to tell, or of another time: read the pages again', () => {
    const desk = aDesk()
    const { revision } = desk.end()
    desk.hears(...Array.from({ length: 400 }, (_, index) => writes(index, { id: `m${index}` })))
    expect(desk.threads.listChanges(CUSTOMER, revision).reload).toBe(true)
    expect(desk.threads.listChanges(CUSTOMER, 1_000_000).reload).toBe(true)
  })
})
