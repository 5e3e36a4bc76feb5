import { expect, it } from 'vitest'
import { fail, ok } from '../../../electron/result.ts'
import { createKept } from '../../../electron/timing/kept.ts'
import type { Result } from '../../../shared/ipc.ts'

const MINUTE = 60_000

function aKept() {
  const answers: ((answer: Result<string>) => void)[] = []
  let now = 0
  const kept = createKept<string>({
    read: () => new Promise((resolve) => answers.push(resolve)),
    now: () => new Date(now),
  })
  const passes = (ms: number) => {
    now += ms
  }
  return { kept, answers, passes }
}

it('is read once for all who ask meanwhile, and again after ten minutes or when somebody wants it anew', async () => {
  const { kept, answers, passes } = aKept()
  const all = [kept.get(false), kept.get(true), kept.last()]
  answers[0]?.(ok('a'))
  expect(await Promise.all(all)).toEqual([ok('a'), ok('a'), ok('a')])
  passes(9 * MINUTE)
  expect(await kept.get(false)).toEqual(ok('a'))
  passes(MINUTE)
  expect(await kept.last()).toEqual(ok('a'))
  void kept.get(false)
  expect(answers).toHaveLength(2)
})

it('does not keep what could not be read', async () => {
  const { kept, answers } = aKept()
  const first = kept.get(false)
  answers[0]?.(fail('templates-unavailable'))
  expect(await first).toMatchObject({ ok: false })
  void kept.get(false)
  expect(answers).toHaveLength(2)
})

it('keeps nothing of a reading that began before a change', async () => {
  const { kept, answers } = aKept()
  const before = kept.get(false)
  kept.forget()
  const after = kept.get(false)
  answers[1]?.(ok('new'))
  expect(await after).toEqual(ok('new'))
  answers[0]?.(ok('old'))
  expect(await before).toEqual(ok('old'))
  expect(await kept.get(false)).toEqual(ok('new'))
  expect(answers).toHaveLength(2)
})
