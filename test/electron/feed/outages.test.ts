import { describe, expect, it, onTestFinished } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import { openMeta } from '../../../electron/database/meta.ts'
import { createOutages } from '../../../electron/feed/outages.ts'
import { tempDatabase } from '../../support/temp-database.ts'
import { until } from '../../support/until.ts'

const BEGIN = Date.UTC(2026, 10, 22, 9)
const min = (minutes: number) => new Date(BEGIN + minutes * 60_000).toISOString()

/** A desk's life with a clock in minutes. `die` leaves it as a crash does. */
function aLife(database: Database = tempDatabase(), beatMs = 5) {
  let ms = BEGIN
  const start = () => {
    const made = createOutages({ database, now: () => new Date(ms), beatMs })
    made.start()
    return made
  }
  return {
    database,
    start,
    clock(minutes: number) {
      ms = BEGIN + minutes * 60_000
    },
    /** Waits until a sign of life was written at this minute. */
    async beat(minutes: number) {
      ms = BEGIN + minutes * 60_000
      await until(() => openMeta(database).get('feed.aliveAt') === min(minutes))
    },
  }
}

const all = (database: Database) =>
  database.all('SELECT from_at, until_at FROM outages ORDER BY key').map((row) => [row.from_at, row.until_at])

describe('when a desk was not connected', () => {
  it('is told of once it is over, also after a crash', () => {
    const life = aLife()
    const ended: string[][] = []
    let ms = BEGIN
    const start = () => {
      const outages = createOutages({
        database: life.database,
        now: () => new Date(ms),
        onEnd: (...outage) => ended.push(outage),
      })
      onTestFinished(() => outages.stop())
      outages.start()
      return outages
    }
    const first = start()
    first.connected(true)
    ms += 10 * 60_000
    first.connected(false)
    expect(ended).toEqual([[min(0), min(0)]])
    ms += 5 * 60_000
    first.connected(true)
    first.connected(true)
    expect(ended.slice(1)).toEqual([[min(10), min(15)]])
    ms += 60 * 60_000
    start().connected(true)
    expect(ended.slice(2)).toEqual([[min(15), min(75)]])
  })

  it('is from the loss of the link to its return', () => {
    const life = aLife()
    const outages = life.start()
    outages.connected(true)
    life.clock(10)
    outages.connected(false)
    life.clock(11)
    outages.connected(false)
    expect(outages.during(min(10), min(11))).toEqual({ from: min(10), until: null })
    life.clock(15)
    outages.connected(true)
    outages.connected(true)
    expect(all(life.database)).toEqual([
      [min(0), min(0)],
      [min(10), min(15)],
    ])
    expect(outages.during(min(12), min(12))).toEqual({ from: min(10), until: min(15) })
    expect(outages.during(min(5), min(9))).toBeNull()
    expect(outages.during(min(16), min(20))).toBeNull()
    expect(outages.during(min(0), min(20))?.from).toBe(min(10))
    outages.stop()
  })

  it('includes the time it was closed', () => {
    const life = aLife()
    const first = life.start()
    first.connected(true)
    life.clock(30)
    first.stop()
    life.clock(90)
    const second = life.start()
    life.clock(91)
    second.connected(true)
    expect(second.during(min(60), min(60))).toEqual({ from: min(30), until: min(91) })
    second.stop()
  })

  it('begins after a crash with the last sign of life', async () => {
    const life = aLife()
    const crashed = life.start()
    onTestFinished(() => crashed.stop())
    crashed.connected(true)
    await life.beat(20)
    // A process that died writes no more: the next one's clock is far ahead.
    const next = aLife(life.database)
    next.clock(200)
    const second = next.start()
    expect(second.during(min(100), min(100))).toEqual({ from: min(20), until: null })
    next.clock(201)
    second.connected(true)
    expect(second.during(min(100), min(100))).toEqual({ from: min(20), until: min(201) })
    expect(second.during(min(10), min(19))).toBeNull()
    second.stop()
  })

  it('is one outage when it crashed while it was not connected', () => {
    const life = aLife()
    const first = life.start()
    first.connected(true)
    life.clock(5)
    first.connected(false)
    life.clock(50)
    const second = life.start()
    life.clock(60)
    second.connected(true)
    expect(all(life.database).at(-1)).toEqual([min(5), min(60)])
    second.stop()
  })

  it('is still said of a desk that has never been connected', () => {
    const outages = aLife().start()
    expect(outages.during(min(0), min(1))).toEqual({ from: min(0), until: null })
  })

  it('never ends before it began, whatever the clock does', () => {
    const life = aLife()
    const outages = life.start()
    outages.connected(true)
    life.clock(10)
    outages.connected(false)
    life.clock(3)
    outages.connected(true)
    expect(all(life.database).at(-1)).toEqual([min(10), min(10)])
    outages.stop()
  })

  it('is forgotten after thirty days, an open one never', () => {
    const life = aLife()
    const first = life.start()
    first.connected(true)
    life.clock(1)
    first.stop()
    const month = 31 * 24 * 60
    life.clock(month)
    life.start().connected(false)
    expect(all(life.database)).toEqual([[min(1), null]])
  })
})
