/** Creating and deleting templates: once, by supervisors, with every time-out looked into. */
import { expect, it, test } from 'vitest'
import type { Change, TemplateAdminApi } from '../../../electron/api/template-admin.ts'
import { fail, ok } from '../../../electron/result.ts'
import { createTemplateAdmin, type UploadFile } from '../../../electron/templates/admin.ts'
import type { Result } from '../../../shared/ipc.ts'
import type { TemplateDetail, TemplateDraft } from '../../../shared/views/templates.ts'
import { aDetail } from '../../renderer/templates/a-detail.ts'
import { aDraft, DOCUMENTED } from '../../shared/templates/drafts.ts'
import { SILENT } from '../../support/silent-log.ts'

interface World {
  /** What the account has. */
  has: TemplateDetail[]
  created: Change<string | null>
  removed: Change<null>
  uploads: Result<string>
  supervisor: boolean
}

function anAdmin(over: Partial<World> = {}) {
  const world: World = {
    has: [],
    created: { kind: 'done', value: 'new' },
    removed: { kind: 'done', value: null },
    uploads: ok('m1'),
    supervisor: true,
    ...over,
  }
  const did: string[] = []
  const api: TemplateAdminApi = {
    listAll: async () => {
      did.push('list')
      return ok(world.has)
    },
    read: async (id) => {
      const one = world.has.find((given) => given.id === id)
      return one === undefined ? fail('template-gone') : ok(one)
    },
    find: async (name) => ok(world.has.filter((one) => one.name === name)),
    create: async ({ name, language }, mediaIds) => {
      did.push(`create ${name} ${[...mediaIds.values()].join()}`.trim())
      if (world.created.kind !== 'refused') world.has.push(aDetail({ id: 'new', name, language }))
      return world.created
    },
    remove: async (id) => {
      did.push(`remove ${id}`)
      return world.removed
    },
  }
  const upload: UploadFile = async (fileId) => {
    did.push(`upload ${fileId.slice(0, 4)}`)
    return world.uploads
  }
  let changes = 0
  const admin = createTemplateAdmin({
    api,
    upload,
    isSupervisor: () => world.supervisor,
    onChange: () => {
      changes += 1
    },
    now: () => new Date(0),
    log: SILENT,
  })
  return { admin, world, did, changes: () => changes }
}

test('everything is for supervisors only', async () => {
  const { admin, did } = anAdmin({ supervisor: false })
  const all = [admin.listAll(false), admin.read('a'), admin.create(aDraft()), admin.remove('a')]
  for (const answer of await Promise.all(all))
    expect(answer).toMatchObject({ fault: { code: 'not-allowed' } })
  expect(did).toEqual([])
})

it('keeps the list, and reads it again after a change', async () => {
  const { admin, did, changes } = anAdmin({ has: [aDetail({ name: 'another' })] })
  await admin.listAll(false)
  await admin.listAll(false)
  expect(did).toEqual(['list'])
  expect(await admin.create(aDraft())).toEqual(ok({ id: 'new' }))
  await admin.listAll(false)
  expect(await admin.remove('new')).toEqual(ok(null))
  await admin.listAll(false)
  expect(did).toEqual(['list', 'create visit_reminder', 'list', 'remove new', 'list'])
  expect(changes()).toBe(2)
})

it('uploads the files first, each once, and creates nothing without them', async () => {
  const { admin, world, did } = anAdmin()
  const draft = DOCUMENTED['carousel-template'] as TemplateDraft
  const callable = draft.cards.map((card) => ({
    ...card,
    buttons: [{ kind: 'reply', text: 'More' } as const],
  }))
  expect(await admin.create({ ...draft, cards: callable })).toEqual(ok({ id: 'new' }))
  expect(did).toEqual(['upload 1126', 'upload 0b09', 'create crousel_template_1 m1,m1'])

  world.uploads = fail('upload-refused', 'file_size 44509 KB not allowed')
  expect(await admin.create({ ...draft, name: 'other', cards: callable })).toEqual({
    ok: false,
    fault: {
      code: 'upload-refused',
      detail: 'file_size 44509 KB not allowed',
      fields: { 'cards.0.fileId': 'not-uploaded' },
    },
  })
  expect(did.filter((one) => one.startsWith('create'))).toHaveLength(1)
})

it('asks nobody about a draft that is wrong, or whose name is taken in its language', async () => {
  const { admin, did } = anAdmin({ has: [aDetail({ name: 'visit_reminder', language: 'en' })] })
  expect(await admin.create(aDraft({ name: 'A b' }))).toMatchObject({
    fault: { code: 'template-invalid', fields: { name: 'bad-name' } },
  })
  expect(await admin.create(aDraft())).toMatchObject({ fault: { fields: { name: 'name-taken' } } })
  expect(did).toEqual([])
  expect(await admin.create(aDraft({ language: 'hi' }))).toEqual(ok({ id: 'new' }))
})

it('creates one of two clicks', async () => {
  const { admin, did } = anAdmin()
  const [first, second] = await Promise.all([admin.create(aDraft()), admin.create(aDraft())])
  expect(first).toEqual(ok({ id: 'new' }))
  expect(second).toMatchObject({ fault: { fields: { name: 'under-way' } } })
  expect(did).toEqual(['create visit_reminder'])
})

it.each<[string, World['created']]>([
  ['nobody answered', { kind: 'unconfirmed' }],
  ['its id was not told', { kind: 'done', value: null }],
])('looks whether it was created when %s', async (_what, created) => {
  const { admin, world } = anAdmin({ created })
  expect(await admin.create(aDraft())).toEqual(ok({ id: 'new' }))
  world.has = []
  world.has.push = () => 0
  expect(await admin.create(aDraft())).toMatchObject({ fault: { code: 'timeout' } })
})

it('says what the provider refused', async () => {
  const fault = { code: 'template-invalid', detail: 'no', fields: { body: 'too long' } } as const
  const { admin, changes } = anAdmin({ created: { kind: 'refused', fault } })
  expect(await admin.create(aDraft())).toEqual({ ok: false, fault })
  expect(changes()).toBe(0)
})

it('looks whether one was deleted when nobody answered', async () => {
  const { admin, world } = anAdmin({ has: [aDetail({ id: 'a' })], removed: { kind: 'unconfirmed' } })
  expect(await admin.remove('a')).toMatchObject({ fault: { code: 'timeout' } })
  world.has = []
  expect(await admin.remove('a')).toEqual(ok(null))
})

it('says that one was gone, and reads the list again', async () => {
  const gone = { kind: 'refused', fault: { code: 'template-gone', detail: null } } as const
  const { admin, changes } = anAdmin({ removed: gone })
  expect(await admin.remove('a')).toMatchObject({ fault: { code: 'template-gone' } })
  expect(changes()).toBe(1)
})
