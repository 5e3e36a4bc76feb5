import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Simulator } from '../../../simulator/create-simulator.ts'
import { until } from '../../support/until.ts'
import { ALL, ago, aLog, aProvider } from './a-log.ts'

let simulator: Simulator
beforeEach(async () => {
  simulator = await aProvider()
})

const NUMBER = '+919811111111'
const stateOf = ({ log }: ReturnType<typeof aLog>) => log.view().export?.state
function read(desk: ReturnType<typeof aLog>): Record<string, string>[] {
  const text = readFileSync(join(desk.folder, desk.log.view().export?.fileName ?? ''), 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  return parse(text, { bom: true, columns: true })
}
const files = (folder: string) => readdirSync(folder).filter((name) => /\.(csv|part)$/.test(name))

describe('an export of calls', () => {
  it('holds what the list shows, and no formula', async () => {
    simulator.seed({
      calls: [
        { sessionId: 'a', startedAt: ago(10), customer: NUMBER, direction: 'incoming' },
        { sessionId: 'b', startedAt: ago(20), direction: 'incoming', status: 'missed' },
      ],
    })
    const desk = aLog({ account: simulator.account, names: { [NUMBER]: ['=HYPERLINK("x")'] } })
    await desk.fetched()
    desk.calls.setNote('a', '+cmd|x')
    expect(desk.log.export({ ...ALL, status: 'connected' })).toEqual({ ok: true, value: null })
    await until(() => stateOf(desk) === 'done')
    expect(desk.log.view().export).toMatchObject({ done: 1, total: 1, problem: null })
    expect(desk.log.view().export?.fileName).toMatch(/^Ringside calls \d{4}-\d\d-\d\d\.csv$/)
    expect(read(desk)).toMatchObject([
      {
        Started: ago(10),
        Direction: 'incoming',
        Status: 'ended',
        Name: `'=HYPERLINK("x")`,
        Number: NUMBER,
        Agent: 'Asha Verma',
        'Talk seconds': '60',
        Note: "'+cmd|x",
        Recorded: 'yes',
        Call: 'a',
      },
    ])
    desk.log.showExport()
    expect(desk.shown).toEqual([join(desk.folder, desk.log.view().export?.fileName ?? '')])
  })

  it('of the account’s own filters reads the whole list first, beside what is on the screen', async () => {
    simulator.seed({
      calls: Array.from({ length: 250 }, (_, index) => ({
        sessionId: `s${index}`,
        startedAt: ago(5 + index),
        status: index % 2 === 0 ? ('bridged' as const) : ('missed' as const),
        direction: 'incoming' as const,
      })),
    })
    const desk = aLog({ account: simulator.account })
    desk.log.export({ ...ALL, expression: '12' })
    desk.page({ expression: '13' })
    await until(() => stateOf(desk) === 'done')
    expect(read(desk)).toHaveLength(125)
    await until(() => desk.log.view().fetch.state === 'idle')
    expect(desk.page({ expression: '13' }).items[0]?.sessionId).toBe('s1')
  })

  it('that is cancelled leaves nothing, also while it is read', async () => {
    simulator.seed({ calls: 3_000 })
    const desk = aLog({ account: simulator.account })
    desk.log.export({ ...ALL, expression: '8' })
    await until(() => desk.page().total >= 200)
    desk.log.cancelExport()
    await until(() => desk.log.view().export === null)
    await until(() => files(desk.folder).length === 0)
    expect(desk.log.showExport()).toMatchObject({ fault: { code: 'not-found' } })
  })

  it('of a list that the provider does not answer fails', async () => {
    const desk = aLog({ account: simulator.account })
    desk.log.export({ ...ALL, expression: '99' })
    await until(() => stateOf(desk) === 'failed')
    expect(files(desk.folder)).toEqual([])
  })
})
