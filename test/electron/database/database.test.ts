import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../../electron/database/database.ts'
import { openMeta } from '../../../electron/database/meta.ts'
import { tempDatabase } from '../../support/temp-database.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const versionOf = (path: string) => {
  const raw = new DatabaseSync(path)
  const version = raw.prepare('PRAGMA user_version').get()?.user_version
  raw.close()
  return version
}

describe('the database', () => {
  it('is made from nothing, at the newest version', () => {
    const path = join(tempFolder(), 'ringside.db')
    const database = openDatabase(path)
    const tables = database.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    expect(tables.map((table) => table.name)).toEqual(
      expect.arrayContaining([
        'call_requests',
        'calls',
        'contacts',
        'contact_texts',
        'events',
        'meta',
        'team',
      ]),
    )
    expect(database.get('PRAGMA journal_mode')?.journal_mode).toBe('wal')
    expect(database.get('PRAGMA integrity_check')?.integrity_check).toBe('ok')
    database.close()
    expect(versionOf(path)).toBeGreaterThan(0)
  })

  it('keeps what it holds when it is opened again, also while it is open', () => {
    const path = join(tempFolder(), 'ringside.db')
    const first = openDatabase(path)
    openMeta(first).set('feed.cursor', 'e:7')
    const second = openDatabase(path)
    expect(openMeta(second).get('feed.cursor')).toBe('e:7')
    openMeta(second).set('feed.cursor', 'e:8')
    expect(openMeta(first).get('feed.cursor')).toBe('e:8')
    second.close()
    first.close()
    const third = openDatabase(path)
    expect(openMeta(third).get('feed.cursor')).toBe('e:8')
    third.close()
  })

  it('refuses a file of a later version, and leaves it as it is', () => {
    const path = join(tempFolder(), 'ringside.db')
    const later = Number(tempDatabase().get('PRAGMA user_version')?.user_version) + 1
    const raw = new DatabaseSync(path)
    raw.exec(`CREATE TABLE tomorrow (id); PRAGMA user_version = ${later}`)
    raw.close()
    expect(() => openDatabase(path)).toThrow(/of version \d+, this app knows up to/)
    expect(versionOf(path)).toBe(later)
    // The file was let go: it can be taken away.
    const again = new DatabaseSync(path)
    expect(again.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'tomorrow' }])
    again.close()
  })

  it('refuses what is no database', () => {
    expect(() => openDatabase(tempFolder())).toThrow()
  })
})

describe('a transaction', () => {
  it('keeps all of it or nothing, and throws the error on', () => {
    const database = tempDatabase()
    const meta = openMeta(database)
    meta.set('a', 'before')
    const failing = () =>
      database.transaction(() => {
        meta.set('a', 'inside')
        meta.set('b', 'inside')
        throw new Error('half way')
      })
    expect(failing).toThrow('half way')
    expect([meta.get('a'), meta.get('b')]).toEqual(['before', null])
    expect(database.transaction(() => meta.get('a'))).toBe('before')
    database.transaction(() => meta.set('a', 'after'))
    expect(meta.get('a')).toBe('after')
  })

  it('may not be nested, and the outer one is undone', () => {
    const database = tempDatabase()
    const meta = openMeta(database)
    const nested = () =>
      database.transaction(() => {
        meta.set('a', 'outer')
        database.transaction(() => meta.set('b', 'inner'))
      })
    expect(nested).toThrow()
    expect([meta.get('a'), meta.get('b')]).toEqual([null, null])
    meta.set('a', 'still works')
    expect(meta.get('a')).toBe('still works')
  })

  it('is not seen by anybody else until it is over', () => {
    const path = join(tempFolder(), 'ringside.db')
    const [writer, reader] = [openDatabase(path), openDatabase(path)]
    onTestFinished(() => {
      writer.close()
      reader.close()
    })
    writer.transaction(() => {
      openMeta(writer).set('a', 'inside')
      expect(openMeta(reader).get('a')).toBeNull()
    })
    expect(openMeta(reader).get('a')).toBe('inside')
  })
})

describe('meta', () => {
  it('keeps small values by name', () => {
    const meta = openMeta(tempDatabase())
    expect(meta.get('nothing')).toBeNull()
    meta.set('k', '')
    expect(meta.get('k')).toBe('')
    meta.set('k', 'it\'s "quoted" नमस्ते')
    expect(meta.get('k')).toBe('it\'s "quoted" नमस्ते')
    meta.delete('k')
    meta.delete('k')
    expect(meta.get('k')).toBeNull()
  })
})
