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
  await writeFile(
    file,
    JSON.stringify({ relayUrl: 'not an address', code: 'very-secret-code', account: { companyId: '' } }),
  )
  const app = await launchApp({
    profileDir: join(world.folder, 'broken'),
    env: { RINGSIDE_SETUP_FILE: file },
  })
  try {
    const alert = (await app.window('main')).getByRole('alert')
    await expect(alert).toContainText('relayUrl')
    await expect(alert).toContainText('account.companyId')
    await expect(alert).not.toContainText('very-secret-code')
  } finally {
    await app.close()
  }
})

test('a set-up file without an account takes the one stored in the relay', async ({ world }) => {
  await world.storeAccount()
  const file = join(world.folder, 'short.json')
  const link = new URL(await world.invitation(0))
  const [relayUrl, code] = [link.searchParams.get('relay'), link.searchParams.get('code')]
  await writeFile(file, JSON.stringify({ relayUrl, code }))
  const app = await launchApp({
    profileDir: join(world.folder, 'short'),
    env: { RINGSIDE_SETUP_FILE: file },
  })
  try {
    const main = await app.window('main')
    await expect(main.getByRole('status', { name: 'Connection' })).toContainText('Connected')
  } finally {
    await app.close()
  }
})

test('a code that was used before is refused in words', async ({ world }) => {
  const { file } = await world.setupOf(0)
  const first = await launchApp({ profileDir: join(world.folder, 'a'), env: { RINGSIDE_SETUP_FILE: file } })
  try {
    const main = await first.window('main')
    await expect(main.getByRole('status', { name: 'Connection' })).toContainText('Connected')
  } finally {
    await first.close()
  }
  const second = await launchApp({ profileDir: join(world.folder, 'b'), env: { RINGSIDE_SETUP_FILE: file } })
  try {
    await expect((await second.window('main')).getByRole('alert')).toContainText('code')
  } finally {
    await second.close()
  }
})
