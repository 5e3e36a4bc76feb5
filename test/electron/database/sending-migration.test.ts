/** Templates that were sent before threads were kept: their webhooks still find them, and nothing sends them again. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../../electron/database/database.ts'
import { MIGRATIONS } from '../../../electron/database/migrations.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { aSender, CHAT, told } from '../chats/sending/a-sender.ts'

const BEFORE = 9

it('what an older version sent is known by its id or its name, and is in no thread', () => {
  const path = join(tempFolder(), 'ringside.db')
  const raw = new DatabaseSync(path)
  for (const sql of MIGRATIONS.slice(0, BEFORE)) raw.exec(sql)
  raw.exec(`PRAGMA user_version = ${BEFORE}`)
  const add = raw.prepare('INSERT INTO sent_templates VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const now = new Date().toISOString()
  add.run('a', CHAT, 'quote_ready', 'en', now, 'accepted', 'm1', 'c')
  add.run('b', CHAT, 'missed_your_call', 'en', now, 'sending', null, null)
  raw.close()

  const database = openDatabase(path)
  onTestFinished(() => database.close())
  const desk = aSender({}, { database })
  expect(desk.states()).toEqual(['accepted', 'unconfirmed'])
  expect(desk.threads.bubbles).toEqual([])
  const { payload, ...event } = told('m2')
  if (!('kind' in payload)) throw new Error('no message')
  desk.apply(told('m1', { type: 'message.failed' }), {
    ...event,
    payload: { ...payload, kind: 'template', context: { name: 'missed_your_call', language: 'en' } },
  } as ReturnType<typeof told>)
  expect(desk.states()).toEqual(['failed', 'sent'])
  for (const key of ['a', 'b'])
    expect(Object.values(desk.sending.canOf(key))).toEqual([false, false, false, false, false])
  expect(desk.provider.asked).toEqual([])
})
