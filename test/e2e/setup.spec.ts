import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchApp } from '../host/launch.ts'
import { expect, test } from './world.ts'

test('without a set-up the first run greets', async ({ world }) => {
  const app = await launchApp({ profileDir: join(world.folder, 'fresh') })
  try {
    const main = await app.window('main')
    await expect(main.getByRole('heading', { name: 'Welcome to Ringside' })).toBeVisible()
    expect(await app.isShown('pop')).toBe(false)
  } finally {
    await app.close()
  }
})

test('a set-up file that cannot be read says which fields, and no value', async ({ world }) => {
  const file = join(world.folder, 'broken.json')
  await writeFile(file, JSON.stringify({ relayUrl: 'not an address', code: 'very-secret-code' }))
  const app = await launchApp({
    profileDir: join(world.folder, 'broken'),
    env: { RINGSIDE_SETUP_FILE: file },
  })
  try {
    const alert = (await app.window('main')).getByRole('alert')
    await expect(alert).toContainText('relayUrl')
    await expect(alert).toContainText('account')
    await expect(alert).not.toContainText('very-secret-code')
  } finally {
    await app.close()
  }
})

test('a code that was used before is refused in words', async ({ world }) => {
  const { file } = await world.setupOf(0)
  const first = await launchApp({ profileDir: join(world.folder, 'a'), env: { RINGSIDE_SETUP_FILE: file } })
  await expect((await first.window('main')).getByRole('status', { name: 'Connection' })).toContainText(
    'Connected',
  )
  await first.close()
  const second = await launchApp({ profileDir: join(world.folder, 'b'), env: { RINGSIDE_SETUP_FILE: file } })
  try {
    await expect((await second.window('main')).getByRole('alert')).toContainText('code')
  } finally {
    await second.close()
  }
})
