import type { Page } from '@playwright/test'
import { connection, group, join, openJoin, welcome } from './first-run.ts'
import { expect, seedContacts, test } from './world.ts'

const MEERA = { name: 'Meera Iyer', phone_number: '9876500011' }

/** What the link says, for whoever types it. */
function partsOf(link: string): { relay: string; code: string } {
  const { searchParams } = new URL(link)
  return { relay: searchParams.get('relay') ?? '', code: searchParams.get('code') ?? '' }
}

test('a link is all that is typed, and the next ring pops with the name', async ({ world }) => {
  await seedContacts(world, [MEERA])
  await world.storeAccount()
  const { app, main } = await world.fresh('linked')
  await openJoin(main)
  await join(main, await world.invitation(0))
  await expect(connection(main)).toContainText('Connected')

  await world.ring({ from: '+919876500011', hunt: [0], hold: true })
  const card = (await app.window('pop')).getByRole('article', { name: 'Incoming call' })
  await expect(card.getByRole('heading')).toContainText('Meera Iyer')
  await expect(card).toContainText('+91 98765 00011')
  // What came with the link is good for calling, too.
  await main.getByRole('link', { name: 'Settings' }).click()
  const account = main.getByRole('region', { name: 'Account' })
  await account.getByRole('button', { name: 'Test again: Outbound calls' }).click()
  await expect(account.getByText('It works.')).toBeVisible()
})

test('an invitation is read however it arrives; a wrong code is told at the field', async ({ world }) => {
  await world.storeAccount()
  const mail = await world.fresh('mail')
  await openJoin(mail.main)
  await join(
    mail.main,
    `Hi Asha,\n\nplease open <${await world.invitation(0)}> on your computer.\nThe link works for 48 hours.\n\nRegards, IT`,
  )
  await expect(connection(mail.main)).toContainText('Connected')
  await mail.quit()

  const { main } = await world.fresh('typed')
  const { relay, code } = partsOf(await world.invitation(1))
  await openJoin(main)
  const field = main.getByRole('textbox', { name: 'Invitation' })
  await join(main, 'what is this for?')
  await expect(main.getByRole('alert')).toContainText('no invitation')

  await join(main, `${relay} AAAA-BBBB-CCCC-DDDD`)
  await expect(main.getByRole('alert')).toContainText('code is not accepted')
  // The words belong to the field, and what was typed is still there to be corrected.
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(/code is not accepted/)
  await expect(field).toHaveValue(/AAAA-BBBB-CCCC-DDDD/)

  await join(main, `Relay: ${relay}\nCode: ${code.toLowerCase()}`)
  await expect(connection(main)).toContainText('Connected')
  await expect(main.getByText(world.simulator.users[1]?.name ?? '').first()).toBeAttached()
})

test('a relay that is down is said, and the same invitation works once it is back', async ({ world }) => {
  await world.storeAccount()
  const { main } = await world.fresh('early')
  const link = await world.invitation(0)
  world.line.cut()
  await openJoin(main)
  await join(main, link)
  await expect(main.getByRole('alert')).toContainText('relay cannot be reached')
  world.line.mend()
  await main.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(connection(main)).toContainText('Connected')
})

test('without a stored account it goes on by hand, joined, also after a restart', async ({ world }) => {
  const first = await world.fresh('bare')
  await openJoin(first.main)
  await join(first.main, await world.invitation(0))
  await expect(first.main.getByText('administrator has not stored the credentials')).toBeVisible()
  const relay = first.main.getByRole('region', { name: 'Relay' })
  await expect(relay).toContainText('Joined')
  await expect(relay).toContainText(world.simulator.users[0]?.name ?? '')
  // The relay knows whose desk this is.
  const userIdIn = (main: Page) => group(main, 'Outbound calls').getByRole('textbox', { name: 'User id' })
  const userId = world.simulator.users[0]?.userId ?? ''
  await expect(userIdIn(first.main)).toHaveValue(userId)
  await first.quit()

  const { main } = await first.reopen()
  await main.getByRole('button', { name: 'Continue' }).click()
  await expect(main.getByRole('region', { name: 'Relay' })).toContainText('Joined')
  await expect(userIdIn(main)).toHaveValue(userId)
})

test('a link opened from outside names the relay, and joins only when the agent says so', async ({
  world,
}) => {
  await world.storeAccount()
  const link = await world.invitation(0)
  const { host } = new URL(partsOf(link).relay)
  const { app, main } = await world.fresh('invited', [link])
  const invited = main.getByRole('dialog', { name: 'You are invited' })
  await expect(invited).toContainText(host)
  await invited.getByRole('button', { name: 'Not now' }).click()
  await expect(invited).toHaveCount(0)
  await expect(welcome(main)).toBeVisible()

  // Again, now that it runs.
  await app.openUrl(link)
  await expect(invited).toContainText(host)
  await invited.getByRole('button', { name: 'Join', exact: true }).click()
  // The code was not spent by asking.
  await expect(connection(main)).toContainText('Connected')
  await expect(invited).toHaveCount(0)

  // A desk that works is not taken away by the next link; it says what the link was.
  await app.openUrl(await world.invitation(1))
  await expect(main.getByText(`An invitation from ${host} was opened`)).toBeVisible()
  await expect(main.getByRole('dialog', { name: 'You are invited' })).toHaveCount(0)
  await expect(connection(main)).toContainText('Connected')
})
