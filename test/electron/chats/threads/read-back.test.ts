/** A desk of the version before: its messages lie among the events alone. */
import { expect, it } from 'vitest'
import { openArchive } from '../../../../electron/feed/archive.ts'
import { CUSTOMER } from '../../../shared/calls/builders.ts'
import { conversationEvent, tells, writes } from '../../../shared/chats/events.ts'
import { tempDatabase } from '../../../support/temp-database.ts'
import { until } from '../../../support/until.ts'
import { aDesk } from './a-desk.ts'

it('has its threads after the first start, and reads them once', async () => {
  const database = tempDatabase()
  const archive = openArchive(database)
  const old = [
    ...Array.from({ length: 450 }, (_, index) => writes(index, { id: `m${index}`, text: `${index}` })),
    tells('read', 900, { id: 'ours', text: 'answer' }),
    conversationEvent('close', 950),
  ]
  for (const event of old) archive.keep(event, event.at)
  const desk = aDesk({ database })
  expect(desk.threads.hasReadBack()).toBe(false)
  desk.threads.start()
  // Meanwhile the feed goes on.
  desk.hears(writes(960, { id: 'new', text: 'again' }))
  await until(() => desk.threads.hasReadBack())
  expect(desk.end(CUSTOMER, 200).items).toHaveLength(200)
  expect(desk.said().slice(-4)).toEqual(['449', 'answer', '(closed)', 'again'])
  expect(desk.list().rows).toMatchObject([{ unread: 1, last: { text: 'again' } }])

  database.run("DELETE FROM chat_items WHERE message_id = 'ours'")
  const next = aDesk({ database })
  next.threads.start()
  expect(next.said().slice(-3)).toEqual(['449', '(closed)', 'again'])
})

it('stops with its desk, and goes on with the next', async () => {
  const database = tempDatabase()
  const archive = openArchive(database)
  for (let index = 0; index < 450; index += 1) archive.keep(writes(index, { id: `m${index}` }), '2026-01-01')
  const first = aDesk({ database })
  first.threads.start()
  first.threads.stop()
  expect(first.threads.hasReadBack()).toBe(false)
  const second = aDesk({ database })
  second.threads.start()
  await until(() => second.threads.hasReadBack())
  expect(Number(database.get('SELECT count(*) AS n FROM chat_items')?.n)).toBe(450)
})
