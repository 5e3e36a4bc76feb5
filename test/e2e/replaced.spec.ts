import { connectAgent } from '../relay/support/client.ts'
import { expect, test } from './world.ts'

test('the same desk on two computers takes turns, as the agent says', async ({ world }) => {
  const { main } = await world.desk(0)
  const connection = main.getByRole('status', { name: 'Connection' })
  const elsewhere = main.getByRole('alert').filter({ hasText: 'Opened on another desktop.' })

  for (let turn = 0; turn < 2; turn += 1) {
    const other = connectAgent(world.relay.url, world.line.token())
    await expect(elsewhere).toBeVisible()
    await expect(connection).toContainText('Offline')
    expect(other.closeCode()).toBeNull()
    await main.getByRole('button', { name: 'Use it here' }).click()
    await expect(connection).toContainText('Connected')
    await expect(elsewhere).toHaveCount(0)
    // The relay's word for a desk that was opened elsewhere.
    expect(await other.closed()).toBe(4409)
  }
})
