/** Contacts: paging, filters, changes, and the seeds. */
import { describe, expect, it } from 'vitest'
import { isDialable } from '../../shared/phone.ts'
import { aSimulator } from './a-simulator.ts'

const start = Date.UTC(2026, 3, 7, 10)
let now = start

const { simulator, client } = await aSimulator({ clock: () => now })

const asha = { name: 'Asha', country_code: '+91', phone_number: '9815516123' }
const names = (answer: { body: { data: { results: { name: string }[] } } }) =>
  answer.body.data.results.map((contact) => contact.name)

describe('the list', () => {
  it('gives ten, and at most a hundred', async () => {
    simulator.seed({ contacts: 230 })
    expect((await client.contacts()).body.data).toMatchObject({ count: 230, previous: null })
    expect(names(await client.contacts())).toHaveLength(10)
    expect(names(await client.contacts('?limit=500'))).toHaveLength(100)
    expect(names(await client.contacts('?limit=0'))).toHaveLength(10)
  })

  it('is read whole by following next, each contact once, what changed last first', async () => {
    simulator.seed({ contacts: 23 })
    const seen: { id: string; modified: string }[] = []
    let next: string | null = `${simulator.urls.publicApi}/contacts?include=custom_fields&limit=5`
    while (next) {
      const response: Response = await fetch(next, { headers: client.publicHeaders })
      const { data } = (await response.json()) as { data: { next: string | null; results: typeof seen } }
      seen.push(...data.results)
      next = data.next
    }
    expect(new Set(seen.map((contact) => contact.id)).size).toBe(23)
    const modified = seen.map((contact) => contact.modified)
    expect([...modified].sort().reverse()).toEqual(modified)
  })

  it.each([
    '?country_code=91&phone_number=9815516123',
    '?phone_number=919815516123',
    '?country_code=91&phone_number=919815516123',
  ])('finds a number, with its country code or without: %s', async (query) => {
    simulator.seed({ contacts: 5 })
    await client.contacts('', 'POST', asha)
    expect(names(await client.contacts(query))).toEqual(['Asha'])
  })
  it('finds nothing in another country', async () => {
    await client.contacts('', 'POST', asha)
    expect(names(await client.contacts('?country_code=1&phone_number=9815516123'))).toEqual([])
  })
})

describe('changes', () => {
  const invalid = [
    [{ ...asha, name: undefined }, 'name', 'This field is required.'],
    [{ ...asha, name: ' ' }, 'name', 'This field may not be blank.'],
    [{ ...asha, phone_number: undefined }, 'phone_number', 'This field is required.'],
    [
      { ...asha, phone_number: '123456' },
      'phone_number',
      "Phone Number's length should be in the range of [7,15].",
    ],
    [
      { ...asha, phone_number: '1234567890123456' },
      'phone_number',
      "Phone Number's length should be in the range of [7,15].",
    ],
    [{ ...asha, phone_number: '98155x6123' }, 'phone_number', 'Phone Number should contain only digits.'],
    [{ ...asha, country_code: 91 }, 'country_code', 'Not a valid string.'],
    [{ ...asha, email_id: 'nobody' }, 'email_id', 'Enter a valid email address.'],
    [{ ...asha, marketing_opt_in: 'yes' }, 'marketing_opt_in', 'Must be a valid boolean.'],
    [{ ...asha, custom_fields: [] }, 'custom_fields', 'Expected a dictionary of items.'],
  ] as const
  it.each(invalid)('create refuses %j', async (body, field, words) => {
    const answer = await client.contacts('', 'POST', body)
    expect(answer).toMatchObject({
      status: 400,
      body: { message: 'Validation Error', errors: { [field]: [words] } },
    })
    expect(simulator.state().counts.contacts).toBe(0)
  })

  it('refuses a second contact with the same number', async () => {
    const first = await client.contacts('', 'POST', asha)
    expect(first.body.data.country_code).toBe('91')
    const second = await client.contacts('', 'POST', { ...asha, country_code: '91', name: 'Other' })
    expect(second.status).toBe(400)
    expect(second.body.errors.phone_number).toHaveLength(1)
  })

  it('updates by id and by number, merges custom fields, and moves modified', async () => {
    const created = (await client.contacts('', 'POST', { ...asha, custom_fields: { a: '1' } })).body.data
    now += 60_000
    await client.contacts(`/${created.id}`, 'PATCH', { custom_fields: { b: '2' }, marketing_opt_in: true })
    const byNumber = await client.contacts('/919815516123', 'PATCH', {
      name: 'Asha Rao',
      email_id: 'a@example.com',
    })
    expect(byNumber.body.data.custom_fields).toBeUndefined()
    const { data } = (await client.contacts(`/${created.id}?include=custom_fields`)).body
    expect(data).toMatchObject({
      name: 'Asha Rao',
      email_id: 'a@example.com',
      marketing_opt_in: true,
      custom_fields: { a: '1', b: '2' },
      created: created.created,
    })
    expect(data.modified > created.modified).toBe(true)
  })

  it('refuses an update that spoils a contact', async () => {
    const { id } = (await client.contacts('', 'POST', asha)).body.data
    expect((await client.contacts(`/${id}`, 'PATCH', { name: '' })).status).toBe(400)
    expect((await client.contacts(`/${id}`)).body.data.name).toBe('Asha')
  })

  it('deletes once', async () => {
    const { id } = (await client.contacts('', 'POST', asha)).body.data
    expect((await client.contacts(`/${id}`, 'DELETE')).status).toBe(200)
    expect((await client.contacts(`/${id}`, 'DELETE')).status).toBe(404)
    expect((await client.contacts('', 'POST', asha)).status).toBe(200)
  })
})

describe('search', () => {
  it('pages by token, forward and back, while contacts change', async () => {
    simulator.seed({ contacts: 25 })
    const pages: { id: string; pagination_token: string }[][] = []
    for (let after = ''; ; ) {
      const { data } = (
        await client.search(
          { source__is: 'imported' },
          `?limit=10&before=&after=${encodeURIComponent(after)}`,
        )
      ).body
      expect(data).toMatchObject({ total: data.results.length, filter_total: 25 })
      if (data.results.length === 0) break
      pages.push(data.results)
      after = data.results.at(-1).pagination_token
      await client.contacts(`/${data.results[0].id}`, 'PATCH', { name: 'Changed meanwhile' })
    }
    expect(pages.map((page) => page.length)).toEqual([10, 10, 5])
    expect(new Set(pages.flat().map((contact) => contact.id)).size).toBe(25)
    const token = encodeURIComponent(pages[2]![0]!.pagination_token)
    const back = await client.search({ source__is: 'imported' }, `?limit=10&before=${token}`)
    expect(back.body.data.results.map((contact: { id: string }) => contact.id)).toEqual(
      pages[1]!.map((contact) => contact.id),
    )
  })

  it('goes on after a contact that is gone', async () => {
    simulator.seed({ contacts: 5 })
    const [first, second] = (await client.search({})).body.data.results
    await client.contacts(`/${first.id}`, 'DELETE')
    const rest = await client.search({}, `?after=${encodeURIComponent(first.pagination_token)}`)
    expect(rest.body.data.results[0].id).toBe(second.id)
    expect(rest.body.data.results).toHaveLength(4)
  })

  it('finds exactly what was modified since an instant', async () => {
    simulator.seed({ contacts: 50 })
    const newest = (await client.contacts('?limit=1')).body.data.results[0]
    const since = (and: unknown) => client.search(and).then(names)
    expect(await since({ modified__gt: newest.modified })).toEqual([])
    expect(await since({ modified__gte: newest.modified })).toHaveLength(1)
    now += 1000
    await client.contacts('', 'POST', asha)
    expect(await since({ modified__gt: newest.modified })).toEqual(['Asha'])
    expect(await since({ modified__gte: new Date(now).toISOString() })).toEqual(['Asha'])
  })

  it('refuses a token that is none', async () => {
    expect((await client.search({}, '?after=nonsense')).status).toBe(400)
  })
})

describe('seeds', () => {
  it('are the same contacts every time, all with valid numbers of their own', async () => {
    simulator.seed({ contacts: 300 })
    const read = async () =>
      (await client.contacts('?limit=100')).body.data.results.map((one: Record<string, string>) => [
        one.name,
        one.phone_number,
      ])
    const first = await read()
    simulator.reset()
    simulator.seed({ contacts: 300 })
    expect(await read()).toEqual(first)
    expect(new Set(first.map(([, number]: string[]) => number)).size).toBe(100)
    for (const [, number] of first) expect(isDialable(`+91${number}`)).toBe(true)
  })

  it('go on where the list ends', () => {
    simulator.seed({ contacts: 10 })
    expect(simulator.seed({ contacts: 10 })).toMatchObject({ contacts: 20 })
  })

  it('take parts of contacts, and numbers with their plus', async () => {
    simulator.seed({
      contacts: [
        { name: '<img src=x onerror=alert(1)>', phone_number: '+919876543210' },
        {
          name: 'Brother',
          phone_number: '9876543210',
          custom_fields: { city: 'Pune' },
          modified: '2026-01-02T03:04:05Z',
        },
        {},
      ],
    })
    const { results } = (await client.contacts('?include=custom_fields&phone_number=919876543210')).body.data
    expect(results).toHaveLength(2)
    expect(results[0]).toMatchObject({
      name: '<img src=x onerror=alert(1)>',
      country_code: '91',
      phone_number: '9876543210',
    })
    expect(results[1]).toMatchObject({
      custom_fields: { city: 'Pune' },
      modified: '2026-01-02T03:04:05.000000Z',
    })
  })
})
