/** One conversation on the desks of two agents, of whom one has it. */
import {
  assign,
  box,
  bubble,
  chooseTab,
  customerWrites,
  log,
  openInbox,
  rows,
  send,
  sentBy,
  tick,
} from './chats.ts'
import { expect, seedContacts, test } from './world.ts'

const CUSTOMER = { name: 'Ramesh Kumar', phone_number: '9876500001' }
const NUMBER = '+919876500001'

test('two agents see what both write, whose it is, and nothing of the other one’s draft', async ({
  world,
}) => {
  test.setTimeout(300_000)
  const [one = '', two = ''] = world.simulator.users.map(({ name }) => name)
  await seedContacts(world, [CUSTOMER])
  const first = (await world.desk(0)).main
  const second = (await world.desk(1)).main
  await customerWrites(world, { from: NUMBER, text: 'Who is coming?' })
  for (const main of [first, second]) {
    await openInbox(main, 'Unassigned')
    await rows(main).filter({ hasText: 'Ramesh Kumar' }).click()
    await expect(bubble(main, 'Who is coming?')).toBeVisible()
    await expect(main.getByText('Nobody has this conversation yet.')).toBeVisible()
  }

  await assign(world, NUMBER, 0)
  await expect(first.getByRole('region', { name: 'Conversation with Ramesh Kumar' })).toContainText(
    'Assigned to you',
  )
  await expect(first.getByText('Nobody has this conversation yet.')).toHaveCount(0)
  await expect(second.getByText(`${one} has this conversation`)).toBeVisible()
  await expect(log(second)).toContainText(`${one} took this conversation`)
  await chooseTab(second, 'Mine')
  await expect(rows(second)).toHaveCount(0)

  // Each has a text of their own in the box.
  await box(second).fill('I am only thinking aloud')
  await expect(second.getByText('Draft saved')).toBeVisible()
  await expect(box(first)).toHaveValue('')
  await send(first, 'Mohan is coming at 3 pm')
  await expect(bubble(second, 'Mohan is coming at 3 pm')).toContainText('Our team')
  await expect(tick(bubble(second, 'Mohan is coming at 3 pm'), 'Read')).toBeVisible()
  await expect(box(second)).toHaveValue('I am only thinking aloud')
  await send(second, 'And I bring the parts')
  await expect(bubble(first, 'And I bring the parts')).toContainText('Our team')
  // One's own needs no name, and has nobody else's: the key's owner, whom the provider takes for the writer.
  await expect(bubble(second, 'And I bring the parts')).not.toContainText(/Our team|Gurpreet/)
  await expect(tick(bubble(first, 'And I bring the parts'), 'Read')).toBeVisible()
  for (const main of [first, second]) {
    await expect(log(main).getByRole('article')).toContainText([
      'Who is coming?',
      'Mohan is coming at 3 pm',
      'And I bring the parts',
    ])
    await expect(log(main).getByRole('article')).toHaveCount(3)
  }
  expect(await sentBy(world)).toHaveLength(2)

  // Handed over, while both have it open.
  await assign(world, NUMBER, 1)
  await expect(first.getByText(`${two} has this conversation`)).toBeVisible()
  await expect(second.getByText(`${one} has this conversation`)).toHaveCount(0)
  await expect(second.getByRole('region', { name: 'Conversation with Ramesh Kumar' })).toContainText(
    'Assigned to you',
  )
  // From the panel, by a colleague without Ringside.
  await world.simulator.control('agent-writes', {
    from: world.simulator.users[2]?.userId,
    customer: NUMBER,
    text: 'The office confirms it',
  })
  for (const main of [first, second]) {
    await expect(bubble(main, 'The office confirms it')).toContainText(world.simulator.users[2]?.name ?? '')
  }
})
