import { largeProfileContact, makeLargeProfile } from '../support/large-profile.ts'
import { expect, test } from './world.ts'

const PEOPLE = 100_000

test('a profile with 100,000 contacts: the second start shows, finds, and scrolls to the last', async ({
  world,
}) => {
  test.setTimeout(400_000)
  await makeLargeProfile(world.profileOf(0), PEOPLE)
  const desk = await world.desk(0)
  await desk.main.getByRole('link', { name: 'Contacts' }).click()
  await expect(desk.main.getByText('1,00,000 contacts')).toBeVisible()
  await desk.quit()

  const { main } = await desk.reopen()
  await main.getByRole('link', { name: 'Contacts' }).click()
  const grid = main.getByRole('grid', { name: 'Contacts' })
  await expect(main.getByText('1,00,000 contacts')).toBeVisible()
  await expect(grid.getByRole('row').nth(1)).toContainText('Asha')

  const search = main.getByRole('searchbox', { name: 'Search contacts' })
  const wanted = largeProfileContact(77_777)
  await search.fill(`0${wanted.phoneNumber}`)
  await expect(grid.getByRole('row')).toHaveCount(2)
  await expect(grid).toContainText(wanted.name)
  await search.fill(wanted.name.toLowerCase())
  await expect(grid.getByRole('row')).toHaveCount(2)
  await search.fill('')
  await expect(grid).toHaveAttribute('aria-rowcount', String(PEOPLE + 1))

  const names = Array.from({ length: PEOPLE }, (_, index) => largeProfileContact(index).name)
  const last = names.toSorted().at(-1) ?? ''
  await expect(grid.getByRole('row').nth(1)).toContainText('Asha')
  await grid.getByRole('gridcell').first().focus()
  await main.keyboard.press('Control+End')
  const lastRow = grid.getByRole('row').filter({ hasText: last })
  await expect(lastRow).toHaveAttribute('aria-rowindex', String(PEOPLE + 1))
  await expect(lastRow).toBeInViewport()
})
