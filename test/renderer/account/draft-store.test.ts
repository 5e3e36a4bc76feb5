import { expect, test } from 'vitest'
import { createDraftStore } from '../../../renderer/account/draft-store.ts'
import type { Ask } from '../../../renderer/bridge.ts'
import type { Fault } from '../../../shared/ipc.ts'
import type { CheckResult, SetupDraft, SetupField } from '../../../shared/views/setup.ts'
import { aCheck, aDraft } from './drafts.ts'

const SECRETS: readonly string[] = Object.keys(aDraft().secrets)

/** Main, as far as a set-up goes: it keeps what it is sent and never hands a secret back. */
function aMain(start: SetupDraft, check: CheckResult = aCheck('ok')) {
  let draft = start
  const saves: Partial<Record<SetupField, string>>[] = []
  let refusal: Fault | null = null
  let gate: Promise<void> = Promise.resolve()

  const save = (fields: Partial<Record<SetupField, string>>) => {
    saves.push(fields)
    const plain = Object.entries(fields).filter(([field]) => !SECRETS.includes(field))
    const secret = Object.keys(fields).filter((field) => SECRETS.includes(field))
    draft = {
      ...draft,
      fields: { ...draft.fields, ...Object.fromEntries(plain) },
      secrets: { ...draft.secrets, ...Object.fromEntries(secret.map((field) => [field, true])) },
    }
  }

  const answer = async (name: string, args: unknown): Promise<unknown> => {
    await gate
    if (refusal !== null) return { ok: false, fault: refusal }
    switch (name) {
      case 'setup:save':
        save((args as { fields: Partial<Record<SetupField, string>> }).fields)
        return { ok: true, value: draft }
      case 'setup:check':
        return { ok: true, value: check }
      case 'setup:discard':
        draft = aDraft()
        return { ok: true, value: draft }
      default:
        return { ok: true, value: draft }
    }
  }
  return {
    ask: answer as Ask,
    saves,
    refuse: (fault: Fault | null) => {
      refusal = fault
    },
    /** Answers wait until the returned function is called. */
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
  }
}

async function opened(main: ReturnType<typeof aMain>) {
  const store = createDraftStore(main.ask)
  await store.read()
  return store
}

test('what was typed is sent once, and a secret leaves the window with it', async () => {
  const main = aMain(aDraft())
  const store = await opened(main)
  store.type('companyId', '6836')
  store.type('publicApiKey', 'secret')
  // Leaving the field and pressing a button both keep.
  const both = await Promise.all([store.keep(), store.keep()])
  expect(both).toEqual([true, true])
  expect(main.saves).toEqual([{ companyId: '6836', publicApiKey: 'secret' }])
  expect(store.getState()).toMatchObject({ typed: {}, fault: null })
  expect(store.getState().draft).toMatchObject({
    fields: { companyId: '6836' },
    secrets: { publicApiKey: true },
  })
  expect(JSON.stringify(store.getState())).not.toContain('secret"')
})

test('what is typed on while it is being kept is not lost', async () => {
  const main = aMain(aDraft())
  const store = await opened(main)
  store.type('userId', '694e')
  const open = main.hold()
  const kept = store.keep()
  // The request has left by then.
  await Promise.resolve()
  store.type('userId', '694e6be5')
  open()
  await kept
  await expect.poll(() => main.saves.at(-1)).toEqual({ userId: '694e6be5' })
  expect(store.getState().draft?.fields.userId).toBe('694e6be5')
})

test('what is typed is kept without leaving the field, which goes on showing it', async () => {
  const main = aMain(aDraft())
  const store = await opened(main)
  store.type('publicApiKey', 'sec')
  await expect.poll(() => main.saves).toEqual([{ publicApiKey: 'sec' }])
  store.type('publicApiKey', 'secret')
  await expect.poll(() => main.saves).toEqual([{ publicApiKey: 'sec' }, { publicApiKey: 'secret' }])
  expect(store.getState().typed).toEqual({ publicApiKey: 'secret' })
  // Left: nothing is sent twice, and the secret is gone from here.
  expect(await store.keep()).toBe(true)
  expect(main.saves).toHaveLength(2)
  expect(store.getState().typed).toEqual({})
})

test('a refusal keeps what was typed, and says why', async () => {
  const main = aMain(aDraft())
  const store = await opened(main)
  const fault: Fault = { code: 'internal', detail: null }
  main.refuse(fault)
  store.type('obdKey', 'key')
  expect(await store.keep()).toBe(false)
  expect(store.getState()).toMatchObject({ typed: { obdKey: 'key' }, fault })
  main.refuse(null)
  expect(await store.keep()).toBe(true)
  expect(store.getState()).toMatchObject({ typed: {}, fault: null })
})

test('a test keeps first, and its result is in the draft', async () => {
  const result = aCheck('bad-key', { fields: ['obdKey'] })
  const main = aMain(aDraft(), result)
  const store = await opened(main)
  store.type('obdKey', 'key')
  const done = store.check('calls')
  expect(store.getState().checking).toBe('calls')
  await done
  expect(main.saves).toEqual([{ obdKey: 'key' }])
  expect(store.getState().checking).toBeNull()
  expect(store.getState().draft?.checks).toEqual({ contacts: null, calls: result, users: null })
})

test('nothing is tested that could not be kept, nor twice at a time', async () => {
  const main = aMain(aDraft())
  const store = await opened(main)
  main.refuse({ code: 'internal', detail: null })
  store.type('obdKey', 'key')
  await Promise.all([store.check('calls'), store.check('users')])
  expect(store.getState()).toMatchObject({ checking: null, checkFaults: {} })
  expect(store.getState().draft?.checks.calls).toBeNull()
})

test('starting over forgets what is typed too', async () => {
  const main = aMain(aDraft({ fields: { ...aDraft().fields, companyId: '6836' } }))
  const store = await opened(main)
  store.type('obdKey', 'key')
  expect(await store.discard()).toBe(true)
  expect(store.getState()).toMatchObject({ draft: aDraft(), typed: {} })
  // The same text is new again.
  const before = main.saves.length
  store.type('obdKey', 'key')
  expect(await store.keep()).toBe(true)
  expect(main.saves.slice(before)).toEqual([{ obdKey: 'key' }])
})
