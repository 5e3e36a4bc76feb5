/** What the desktop around the app is told of: the badge, the tray and its menu. */
import type { LaunchedApp, StandInApp } from '../host/launched-app.ts'
import { expect, test } from './world.ts'

const isStandIn = (app: LaunchedApp): app is StandInApp => app.host === 'chromium'

test('an outcome that is due stands on the badge and in the tray; silence is a click there', async ({
  world,
}) => {
  const { app, main } = await world.desk(0)
  // A real desktop's tray cannot be asked what it shows.
  if (!isStandIn(app)) return test.skip(true, 'only the stand-in tells what it was asked for')
  const last = (what: string) => app.records.findLast((record) => record.what === what)?.detail
  await expect
    .poll(() => last('tray'))
    .toMatchObject({ tip: 'Ringside', menu: expect.arrayContaining(['Open Ringside', 'Silent mode']) })

  await world.ring({ from: '+919000011111', hunt: [0], answeredBy: 0 })
  await expect(main.getByRole('article', { name: 'Incoming call' })).toContainText('Ended')
  await expect.poll(() => last('badge')).toBe(1)
  await expect.poll(() => last('tray')).toMatchObject({ tip: 'Ringside\n1 outcome due' })

  await main.getByRole('link', { name: 'Contacts' }).click()
  app.tell({ type: 'menu', owner: 'tray', label: '1 outcome due' })
  await expect(main.getByRole('article', { name: 'Incoming call' })).toBeVisible()

  expect(await app.isShown('pop')).toBe(true)
  app.tell({ type: 'menu', owner: 'tray', label: 'Silent mode' })
  await expect.poll(() => app.isShown('pop')).toBe(false)
  await main.getByRole('link', { name: 'Settings' }).click()
  await expect(main.getByRole('switch', { name: 'Silent mode' })).toBeChecked()
  await main
    .getByRole('region', { name: 'Language', exact: true })
    .getByRole('radio', { name: 'हिन्दी' })
    .click()
  await expect.poll(() => last('tray')).toMatchObject({ tip: 'Ringside\n1 नतीजा बाक़ी' })
})
