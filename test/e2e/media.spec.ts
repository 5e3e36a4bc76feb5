/** Files that customers send, in the windows: through main, kept encrypted, from nowhere else. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, seedContacts, test } from './world.ts'

const CUSTOMER = { name: 'Ramesh Kumar', phone_number: '9876500001' }

async function openThread(main: Page) {
  await main.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'WhatsApp' }).click()
  await main.getByRole('tab', { name: 'All' }).click()
  await main.getByRole('list', { name: 'Conversations' }).getByText('Ramesh Kumar').first().click()
  return main.getByRole('log', { name: 'Messages' })
}

const isDrawn = (image: ReturnType<Page['getByRole']>) =>
  image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth > 0)

test('a picture comes with its second push, is there after a restart without the storage, and goes on wish', async ({
  world,
}) => {
  await seedContacts(world, [CUSTOMER])
  const first = await world.desk(0)
  await world.simulator.control('customer-writes', {
    from: '+919876500001',
    media: { kind: 'image', filename: 'roof.png', linkAfterMs: 200 },
  })
  const image = (await openThread(first.main)).getByRole('img', { name: 'roof.png' })
  await expect.poll(() => isDrawn(image)).toBe(true)
  const address = new URL((await image.getAttribute('src')) ?? '', 'app://ringside')
  expect(address.href).toMatch(/^app:\/\/ringside\/media\/[^/]+\/main$/)
  await world.simulator.control('media', { missing: true })
  // Drawn is not kept yet: that comes a moment later, and an app that ends in between reads it again.
  const keeps = (src: string) => fetch(src).then(({ ok }) => ok)
  await expect.poll(() => first.main.evaluate(keeps, address.pathname)).toBe(true)
  await expect.poll(() => readdir(join(first.profileDir, 'media', 'files'))).toHaveLength(1)
  await first.quit()

  const { main, profileDir } = await first.reopen()
  const again = (await openThread(main)).getByRole('img', { name: 'roof.png' })
  await expect.poll(() => isDrawn(again)).toBe(true)
  const folder = join(profileDir, 'media', 'files')
  const [file, ...others] = await readdir(folder)
  expect(others).toEqual([])
  expect((await readFile(join(folder, file ?? ''))).includes('PNG')).toBe(false)

  await main.getByRole('link', { name: 'Settings' }).click()
  const room = main.getByRole('region', { name: 'WhatsApp', exact: true })
  await room.getByRole('button', { name: 'Clear' }).click()
  await expect(room).toContainText('0 MB used')
  expect(await readdir(folder)).toEqual([])
})
