import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type World } from './world.ts'

test('three calls while the desk is offline are history in order afterwards, and none rings', async ({
  world,
}) => {
  const { app, main } = await world.desk(0)
  const connection = main.getByRole('status', { name: 'Connection' })
  world.line.cut()
  await expect(connection).toContainText('Offline')
  for (const digit of [1, 2, 3]) {
    await world.ring({ from: `+91900006666${digit}`, hunt: [0], answeredBy: null })
    await expect.poll(() => callsPlaying(world)).toBe(0)
  }
  world.line.mend()
  await expect(connection).toContainText('Connected', { timeout: 40_000 })
  const missed = main.getByRole('article', { name: 'Missed call' })
  await expect(missed).toHaveCount(3)
  expect(lastDigits(await missed.allInnerTexts())).toEqual(['3', '2', '1'])
  expect(await app.isShown('pop')).toBe(false)
})

test('calls that came while the app was closed are history at the next start', async ({ world }) => {
  const desk = await world.desk(0)
  await desk.quit()
  await world.ring({ from: '+919000066661', hunt: [0], answeredBy: null })
  await expect.poll(() => callsPlaying(world)).toBe(0)
  const again = await desk.reopen()
  await expect(again.main.getByRole('article', { name: 'Missed call' })).toContainText('90000 66661')
  expect(await again.app.isShown('pop')).toBe(false)
})

test('a relay killed in the middle of a ring loses nothing and rings nobody twice', async ({ world }) => {
  const { app, main } = await world.desk(0)
  const session = await world.ring({ from: '+919000077777', hunt: [0], answeredBy: 0, hold: true })
  const pop = await app.window('pop')
  const card = pop.getByRole('article', { name: 'Incoming call' })
  await expect(card).toContainText('Ringing')

  await world.relay.crash()
  await expect(main.getByRole('status', { name: 'Connection' })).not.toContainText('Connected')
  await expect(card).toContainText('Ringing')
  await world.relay.restart()
  await expect(main.getByRole('status', { name: 'Connection' })).toContainText('Connected', {
    timeout: 30_000,
  })
  await world.goOn(session, 1)
  await expect(card).toContainText('Talking')
  await expect(card).toHaveCount(1)
})

test('webhooks sent twice and in reverse order end in the same call, and do not ring late', async ({
  world,
}) => {
  const { app, main } = await world.desk(0)
  const phone = world.simulator.users[0]?.phone ?? ''
  const names = ['call_end.incoming-call', 'call_answered.incoming-call', 'call_dial_begin.incoming-call']
  for (const name of names) {
    const event = await lifecycleEvent(name, phone)
    await world.simulator.control('emit', { event })
    await world.simulator.control('emit', { event })
  }
  const row = main.getByText('+91 79062 25789').first()
  await expect(row).toBeVisible()
  expect(await app.isShown('pop')).toBe(false)
  await expect(main.getByRole('article', { name: 'Missed call' })).toHaveCount(0)
  await expect(main.getByText('Ringing')).toHaveCount(0)
})

async function callsPlaying(world: World): Promise<number> {
  return (await world.simulator.control<{ calls: unknown[] }>('state')).calls.length
}

const lastDigits = (texts: readonly string[]) => texts.map((text) => /90000 6666(\d)/.exec(text)?.[1])

/** One of the document's examples, as an event of one session that the given agent took. */
async function lifecycleEvent(name: string, phone: string): Promise<Record<string, unknown>> {
  const file = join(import.meta.dirname, '../fixtures/webhooks', `${name}.json`)
  const event = JSON.parse((await readFile(file, 'utf8')).replaceAll('+919873641288', phone))
  return { ...event, session_id: 'one-session' }
}
