/** A supervisor's requests over real HTTP: reading, creating, deleting, and what goes wrong with each. */
import { describe, expect, it, test } from 'vitest'
import { createTemplateAdminApi } from '../../../electron/api/template-admin.ts'
import type { FaultCode } from '../../../shared/ipc.ts'
import { aDraft } from '../../shared/templates/drafts.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble, reset } from '../../support/http-double.ts'

const LIMITS = { readMs: 300, writeMs: 300 }
const NO_FILES = new Map<string, string>()

const template = (id: string, over: object = {}) => ({
  id,
  name: 'visit',
  language: 'en',
  waba_template_status: 'rejected',
  components: [{ type: 'BODY', text: 'x' }],
  ...over,
})
const page = (results: unknown[], count = results.length) =>
  answer(200, { status: 'success', code: '200', data: { count, results } })

const at = async (act: Parameters<typeof httpDouble>[0]) => {
  const server = await httpDouble(act)
  return { server, api: createTemplateAdminApi(fetch, anAccount(server.url), LIMITS) }
}

describe('reading', () => {
  it('takes every page, of any status, and asks for no status', async () => {
    const all = Array.from({ length: 23 }, (_, i) => template(String(i)))
    const { api, server } = await at((asked, response) => {
      const offset = Number(asked.query.get('offset'))
      page(all.slice(offset, offset + 10), all.length)(asked, response)
    })
    const list = await api.listAll()
    expect(list.ok && list.value.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(server.asked).toHaveLength(3)
    expect([...server.asked[0]!.query.keys()].sort()).toEqual(['limit', 'offset', 'waba_id'])
  })

  it('finds a name, and nothing that is only like it', async () => {
    const { api, server } = await at(page([template('a'), template('b', { name: 'visit_2' })]))
    expect(await api.find('visit')).toMatchObject({ ok: true, value: [{ id: 'a', status: 'rejected' }] })
    expect(server.asked[0]!.query.get('name')).toBe('visit')
  })

  it('reads one, and knows that it is gone, whatever its code is written as', async () => {
    const { api, server } = await at(answer(200, { status: 'success', code: '200', data: template('a/b') }))
    expect(await api.read('a/b')).toMatchObject({ ok: true, value: { id: 'a/b' } })
    expect(server.asked[0]!.path).toBe('/publicapi/chat/templates/a%2Fb')
    for (const [status, code] of [
      [404, 404],
      [404, '404'],
      [200, 404],
    ] as const) {
      server.act(answer(status, { status: 'error', code, message: 'Invalid Template ID', errors: {} }))
      expect(await api.read('x')).toEqual({
        ok: false,
        fault: { code: 'template-gone', detail: 'Invalid Template ID' },
      })
    }
  })

  it.each<[string, Parameters<typeof httpDouble>[0], FaultCode]>([
    ['a server that fails', answer(500, 'Internal Server Error'), 'templates-unavailable'],
    ['what is no template', answer(200, { data: 'x' }), 'templates-unavailable'],
    ['a wrong key', answer(403, { message: 'Forbidden' }), 'whatsapp-bad-key'],
    ['silence', hang, 'templates-unavailable'],
  ])('says %s', async (_what, act, code) => {
    const { api } = await at(act)
    expect(await api.read('x')).toMatchObject({ ok: false, fault: { code } })
    expect(await api.listAll()).toMatchObject({ ok: false, fault: { code } })
  })
})

const create = (act: Parameters<typeof httpDouble>[0]) =>
  at(act).then(({ api, server }) => api.create(aDraft(), NO_FILES).then((change) => ({ change, server })))

describe('a change', () => {
  test('created says its id; without one it is created all the same', async () => {
    const { change, server } = await create(
      answer(201, { status: 'success', code: 201, data: { id: 'new' } }),
    )
    expect(change).toEqual({ kind: 'done', value: 'new' })
    expect(JSON.parse(server.asked[0]!.body)).toMatchObject({ name: 'visit_reminder', type: 'template' })
    expect((await create(answer(201, 'Created'))).change).toEqual({ kind: 'done', value: null })
  })

  test('refused says why, at its place', async () => {
    const said = { status: 'error', code: 'invalid', message: 'Invalid input.', errors: { name: ['taken'] } }
    for (const status of [400, 200]) {
      const { change } = await create(answer(status, { ...said, code: status === 200 ? 400 : 'invalid' }))
      expect(change).toEqual({
        kind: 'refused',
        fault: { code: 'template-invalid', detail: null, fields: { name: 'taken' } },
      })
    }
  })

  it.each<[string, Parameters<typeof httpDouble>[0]]>([
    ['a server that fails', answer(500, 'Internal Server Error')],
    ['a gateway that gave up', answer(504, {})],
    ['silence', hang],
    ['a broken connection', reset],
  ])('is unconfirmed after %s, and asked for once', async (_what, act) => {
    const { change, server } = await create(act)
    expect(change).toEqual({ kind: 'unconfirmed' })
    const { api } = await at(act)
    expect(await api.remove('x')).toEqual({ kind: 'unconfirmed' })
    expect(server.asked).toHaveLength(1)
  })

  test('deleted, gone, kept', async () => {
    const { api, server } = await at(answer(200, { status: 'success', code: '200', data: {} }))
    expect(await api.remove('x')).toEqual({ kind: 'done', value: null })
    expect(server.asked[0]).toMatchObject({ method: 'DELETE', path: '/publicapi/chat/templates/x' })
    server.act(answer(404, { status: 'error', code: 404, message: 'Invalid Template ID', errors: {} }))
    expect(await api.remove('x')).toMatchObject({ fault: { code: 'template-gone' } })
    server.act(answer(400, { status: 'error', code: '400', message: 'In use' }))
    expect(await api.remove('x')).toEqual({
      kind: 'refused',
      fault: { code: 'template-kept', detail: 'In use' },
    })
    const closed = await at(hang)
    await closed.server.close()
    expect(await closed.api.remove('x')).toMatchObject({ kind: 'refused', fault: { code: 'offline' } })
  })

  test('never brings the key to a window', async () => {
    const key = anAccount().publicApi.apiKey
    const { change } = await create(answer(400, { message: key, errors: { name: [key], x: [key] } }))
    expect(change.kind).toBe('refused')
    expect(JSON.stringify(change)).not.toContain(key)
  })
})
