import { beforeEach, describe, expect, it } from 'vitest'
import type { ContactsApi } from '../../../electron/api/public-api.ts'
import type { Simulator } from '../../../simulator/create-simulator.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, httpDouble } from '../../support/http-double.ts'
import { until } from '../../support/until.ts'
import { aDesk, aProvider, elsewhere } from './a-desk.ts'

let simulator: Simulator
beforeEach(async () => {
  simulator = await aProvider()
  simulator.seed({
    contacts: [
      {
        id: 'asha',
        name: 'Asha Verma',
        phone_number: '9876543210',
        custom_fields: { city: 'Pune', age: '41' },
      },
      { id: 'ravi', name: 'Ravi Nair', phone_number: '9123456780', email_id: 'ravi@example.com' },
    ],
  })
})

/** The provider never answers the named request, whether or not it did what was asked. */
const silent =
  (kind: keyof ContactsApi, works: boolean) =>
  (real: ContactsApi): ContactsApi => ({
    ...real,
    [kind]: async (...args: never[]) => {
      if (works) await (real[kind] as (...args: never[]) => Promise<unknown>)(...args)
      return { ok: false, fault: { code: 'timeout', detail: null }, status: null, retryAfterMs: null }
    },
  })

async function syncedDesk(api?: (real: ContactsApi) => ContactsApi, folder?: string) {
  const desk = aDesk({
    account: simulator.account,
    ...(api === undefined ? {} : { api }),
    ...(folder === undefined ? {} : { folder }),
  })
  await desk.contacts.sync()
  return desk
}

const sent = () =>
  simulator
    .requests()
    .filter(({ method }) => method === 'PATCH' || method === 'DELETE')
    .map(({ method, body }) => [method, body])

const MEERA = { number: '070123 45678', name: ' Meera ', email: 'meera@example.com' }

describe('creating a contact', () => {
  it('shows it at once, and then as the provider made it', async () => {
    const desk = await syncedDesk()
    const creating = desk.contacts.create({ ...MEERA, customFields: { age: 30, city: null } })
    expect(desk.find('meera')).toMatchObject({ name: 'Meera', number: '+917012345678', pending: true })
    const created = await creating
    expect(created).toMatchObject({
      ok: true,
      value: { name: 'Meera', number: '+917012345678', numberText: '+91 70123 45678', pending: false },
    })
    expect(desk.contacts.total()).toBe(3)
    const { id } = desk.find('meera')
    expect(desk.contacts.read(id)).toMatchObject({ value: { customFields: { age: '30' }, pending: false } })
    expect(desk.customers.flat()).toContain('+917012345678')
    await desk.contacts.sync()
    expect(desk.names('meera')).toEqual(['Meera'])
  })

  it.each([
    [
      { number: '12', name: ' ' },
      {
        number: "Phone Number's length should be in the range of [7,15].",
        name: 'This field may not be blank.',
      },
    ],
    [{ number: '98765abc10', name: 'x' }, { number: 'Phone Number should contain only digits.' }],
    [
      { number: '', name: 'x', email: 'nobody' },
      { number: 'This field may not be blank.', email: 'Enter a valid email address.' },
    ],
    [
      { number: '7012345678', name: 'x', customFields: { age: 'old' } },
      { 'custom_fields.age': 'A valid number is required.' },
    ],
  ])('is refused here where the provider would refuse it: %j', async (contact, fields) => {
    const desk = await syncedDesk()
    const before = simulator.requests().length
    expect(await desk.contacts.create(contact)).toEqual({
      ok: false,
      fault: { code: 'contact-invalid', detail: null, fields },
    })
    expect(simulator.requests()).toHaveLength(before)
    expect(desk.contacts.total()).toBe(2)
  })

  it('that the provider refuses is taken back, and says at which field', async () => {
    const desk = await syncedDesk()
    expect(await desk.contacts.create({ number: '9876543210', name: 'Twin' })).toEqual({
      ok: false,
      fault: {
        code: 'contact-invalid',
        detail: null,
        fields: { number: 'Contact with this phone number already exists.' },
      },
    })
    expect(desk.names()).toEqual(['Asha Verma', 'Ravi Nair'])
  })

  it('names the custom field that was refused', async () => {
    const errors = { email_id: ['Bad.'], custom_fields: { dob: ['Wrong format.'] } }
    const server = await httpDouble(answer(400, { status: 'error', code: '400', message: 'No', errors }))
    const desk = aDesk({ account: anAccount(server.url) })
    expect(await desk.contacts.create({ ...MEERA, customFields: { dob: 'x' } })).toMatchObject({
      fault: { code: 'contact-invalid', fields: { email: 'Bad.', 'custom_fields.dob': 'Wrong format.' } },
    })
  })

  it.each([
    [{ status: 401 }, 'contacts-bad-key'],
    [{ status: 429 }, 'contacts-unavailable'],
  ])('fails as the provider fails: %j', async (fault, code) => {
    const desk = await syncedDesk()
    simulator.fault({ route: '/publicapi/contacts', times: 1, ...fault })
    expect(await desk.contacts.create(MEERA)).toMatchObject({ ok: false, fault: { code } })
    expect(desk.contacts.total()).toBe(2)
  })

  it('fails without a network, and leaves nothing', async () => {
    const desk = await syncedDesk()
    await simulator.close()
    expect(await desk.contacts.create(MEERA)).toMatchObject({ fault: { code: 'offline' } })
    expect(desk.contacts.total()).toBe(2)
  })

  it.each([true, false])('without an answer looks whether it was made: %j', async (works) => {
    const desk = await syncedDesk(silent('create', works))
    const created = await desk.contacts.create(MEERA)
    if (works) expect(created).toMatchObject({ ok: true, value: { name: 'Meera', pending: false } })
    else expect(created).toMatchObject({ ok: false, fault: { code: 'timeout' } })
    expect(desk.names('meera')).toEqual(works ? ['Meera'] : [])
    expect(desk.list().some(({ pending }) => pending)).toBe(false)
  })
})

describe('changing a contact', () => {
  it('sends only what differs, never the number', async () => {
    const gate = Promise.withResolvers<void>()
    const desk = await syncedDesk((real) => ({
      ...real,
      update: async (id, patch) => {
        await gate.promise
        return real.update(id, patch)
      },
    }))
    const patch = { name: 'Asha Verma', email: 'asha@example.com', customFields: { city: 'Pune', age: 42 } }
    const updating = desk.contacts.update('asha', patch)
    await until(() => desk.find('asha').pending)
    expect(desk.contacts.read('asha')).toMatchObject({
      value: { email: 'asha@example.com', customFields: { city: 'Pune', age: '42' }, pending: true },
    })
    gate.resolve()
    expect(await updating).toMatchObject({ ok: true, value: { email: 'asha@example.com', pending: false } })
    expect(sent()).toEqual([['PATCH', { email_id: 'asha@example.com', custom_fields: { age: '42' } }]])
  })

  it('that changes nothing asks nobody', async () => {
    const desk = await syncedDesk()
    expect(await desk.contacts.update('asha', { name: 'Asha Verma' })).toMatchObject({ ok: true })
    expect(sent()).toEqual([])
  })

  it('twice at once goes one after the other', async () => {
    const desk = await syncedDesk()
    const both = await Promise.all([
      desk.contacts.update('asha', { name: 'First' }),
      desk.contacts.update('asha', { name: 'Second' }),
    ])
    expect(both.map((result) => result.ok)).toEqual([true, true])
    expect(sent()).toEqual([
      ['PATCH', { name: 'First' }],
      ['PATCH', { name: 'Second' }],
    ])
    expect(desk.contacts.read('asha')).toMatchObject({ value: { name: 'Second', pending: false } })
  })

  it('that is refused brings back what was', async () => {
    const desk = await syncedDesk()
    simulator.fault({
      route: '/publicapi/contacts',
      times: 1,
      status: 400,
      body: { status: 'error', code: '400', message: 'No', errors: { name: ['Not this one.'] } },
    })
    expect(await desk.contacts.update('asha', { name: 'Other' })).toMatchObject({
      fault: { code: 'contact-invalid', fields: { name: 'Not this one.' } },
    })
    expect(desk.contacts.read('asha')).toMatchObject({ value: { name: 'Asha Verma', pending: false } })
  })

  it('that is gone takes it off the list', async () => {
    const desk = await syncedDesk()
    await elsewhere(simulator, 'DELETE', '/asha')
    expect(await desk.contacts.update('asha', { name: 'Other' })).toMatchObject({
      fault: { code: 'contact-gone' },
    })
    expect(desk.names()).toEqual(['Ravi Nair'])
    expect(await desk.contacts.update('asha', { name: 'Other' })).toMatchObject({
      fault: { code: 'contact-gone' },
    })
  })

  it.each([true, false])('without an answer reads what it is now: %j', async (works) => {
    const desk = await syncedDesk(silent('update', works))
    const updated = await desk.contacts.update('asha', { name: 'Other' })
    expect(updated.ok).toBe(works)
    expect(desk.contacts.read('asha')).toMatchObject({
      value: { name: works ? 'Other' : 'Asha Verma', pending: false },
    })
  })

  it('is not overwritten by a page that was read before it', async () => {
    const gate = Promise.withResolvers<void>()
    const desk = await syncedDesk((real) => ({
      ...real,
      update: async (id, patch) => {
        const answered = await real.update(id, patch)
        await gate.promise
        return answered
      },
      search: async (filter, after) => {
        const page = await real.search(filter, after)
        if (!page.ok) return page
        const contacts = page.value.contacts.map((one) =>
          one.id === 'asha' ? { ...one, name: 'Stale' } : one,
        )
        return { ok: true, value: { ...page.value, contacts } }
      },
    }))
    const updating = desk.contacts.update('asha', { name: 'Newer' })
    await until(() => desk.names('newer').length === 1)
    await desk.contacts.sync()
    expect(desk.find('newer').pending).toBe(true)
    gate.resolve()
    expect(await updating).toMatchObject({ ok: true })
    expect(desk.find('newer').pending).toBe(false)
  })
})

describe('deleting a contact', () => {
  it('takes it off the list at once, and at the provider', async () => {
    const desk = await syncedDesk()
    const removing = desk.contacts.remove('asha')
    await until(() => desk.contacts.total() === 1)
    expect(await removing).toEqual({ ok: true, value: null })
    expect(simulator.state().counts.contacts).toBe(1)
  })

  it('that is refused puts it back whole', async () => {
    const desk = await syncedDesk()
    simulator.fault({ route: '/publicapi/contacts', times: 1, status: 403 })
    expect(await desk.contacts.remove('asha')).toMatchObject({ fault: { code: 'contacts-bad-key' } })
    expect(desk.contacts.read('asha')).toMatchObject({ value: { customFields: { city: 'Pune' } } })
    expect(desk.names('pune')).toEqual(['Asha Verma'])
  })

  it('that somebody else did is done', async () => {
    const desk = await syncedDesk()
    await elsewhere(simulator, 'DELETE', '/asha')
    expect(await desk.contacts.remove('asha')).toEqual({ ok: true, value: null })
  })

  it.each([true, false])('without an answer looks whether it is still there: %j', async (works) => {
    const desk = await syncedDesk(silent('remove', works))
    expect((await desk.contacts.remove('asha')).ok).toBe(works)
    expect(desk.contacts.total()).toBe(works ? 1 : 2)
  })
})

describe('a write that is left in doubt', () => {
  it('stays pending while the provider is away, and is settled before the next', async () => {
    let away = true
    const lost = {
      ok: false,
      fault: { code: 'timeout', detail: null },
      status: null,
      retryAfterMs: null,
    } as const
    const desk = await syncedDesk((real) => ({
      ...real,
      update: async (id, patch) => {
        const answered = await real.update(id, patch)
        return away ? lost : answered
      },
      read: async (id) => (away ? lost : real.read(id)),
    }))
    expect(await desk.contacts.update('asha', { name: 'Other' })).toMatchObject({
      fault: { code: 'timeout' },
    })
    expect(desk.find('other').pending).toBe(true)
    expect(await desk.contacts.update('asha', { name: 'Third' })).toMatchObject({
      fault: { code: 'timeout' },
    })
    away = false
    expect(await desk.contacts.update('asha', { email: 'asha@example.com' })).toMatchObject({ ok: true })
    expect(desk.contacts.read('asha')).toMatchObject({
      value: { name: 'Other', email: 'asha@example.com', pending: false },
    })
  })
})

describe('a crash while the provider is asked', () => {
  type Write = 'create' | 'update' | 'remove'
  const never: Record<Write, (desk: ReturnType<typeof aDesk>) => Promise<unknown>> = {
    create: ({ contacts }) => contacts.create(MEERA),
    update: ({ contacts }) => contacts.update('asha', { name: 'Other' }),
    remove: ({ contacts }) => contacts.remove('asha'),
  }

  it.each<[Write, boolean, string[]]>([
    ['create', true, ['Asha Verma', 'Meera', 'Ravi Nair']],
    ['create', false, ['Asha Verma', 'Ravi Nair']],
    ['update', true, ['Other', 'Ravi Nair']],
    ['update', false, ['Asha Verma', 'Ravi Nair']],
    ['remove', true, ['Ravi Nair']],
    ['remove', false, ['Asha Verma', 'Ravi Nair']],
  ])('is settled at the next start: %s, heard: %j', async (kind, works, names) => {
    const heard = Promise.withResolvers<void>()
    const desk = await syncedDesk((real) => ({
      ...real,
      [kind]: async (...args: never[]) => {
        if (works) await (real[kind] as (...args: never[]) => Promise<unknown>)(...args)
        heard.resolve()
        return new Promise(() => {})
      },
    }))
    void never[kind](desk)
    await heard.promise
    desk.close()
    const again = aDesk({ account: simulator.account, folder: desk.folder })
    expect(again.database.all('SELECT id FROM contact_writes')).toHaveLength(1)
    again.contacts.start()
    await until(() => again.contacts.view().syncedAt !== null && !again.contacts.view().syncing)
    await again.contacts.sync()
    expect(again.names()).toEqual(names)
    expect(again.list().some(({ pending }) => pending)).toBe(false)
    expect(again.database.all('SELECT id FROM contact_writes')).toEqual([])
  })
})
