/** What an enrolment brings of the stored account, and when it brings none. */
import { createSecretKey, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { seal } from '../../relay/account/seal.ts'
import { createAccountStore } from '../../relay/account/store.ts'
import { createAgentStore } from '../../relay/agents/store.ts'
import { openDatabase } from '../../relay/journal/open.ts'
import { anAccount } from '../support/an-account.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { startRelay, type TestRelay } from './support/relay.ts'
import { AYESHA } from './support/webhooks.ts'

const aKey = () => createSecretKey(randomBytes(32))
const SECRETS = /publicapi-key-3f81|obd-x-api-key-77aa|obd-secret-token-91cd|developers-token-60be/

describe('enrolment', () => {
  const stored = (relay: TestRelay, save: (store: ReturnType<typeof createAccountStore>) => void) => {
    const db = openDatabase(relay.dataDir)
    save(createAccountStore(db))
    db.close()
  }
  async function enrol(relay: TestRelay, headers: Record<string, string> = {}) {
    const db = openDatabase(relay.dataDir)
    const { code } = createAgentStore(db, Date.now).add({ ...AYESHA, role: 'agent', extension: null })
    db.close()
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }
    const response = await fetch(`${relay.url}/v1/enroll`, { ...init, body: JSON.stringify({ code }) })
    const again = await fetch(`${relay.url}/v1/enroll`, { ...init, body: JSON.stringify({ code }) })
    expect([response.status, again.status]).toEqual([200, 403])
    expect(response.headers.get('cache-control')).toBe('no-store')
    return ((await response.json()) as { account: unknown }).account
  }
  const own = { ...anAccount(), obd: { ...anAccount().obd, userId: AYESHA.userId } }

  test('the account with the own user id, as it is stored at that moment', async () => {
    const key = aKey()
    const relay = await startRelay({ secretKey: key })
    expect(await enrol(relay)).toBeNull()
    const { userId: _, ...obd } = anAccount().obd
    stored(relay, (store) => store.save(key, { ...anAccount(), obd }))
    expect(await enrol(relay)).toEqual(own)
    stored(relay, (store) => store.save(key, { ...anAccount(), companyId: 'another' }))
    expect(await enrol(relay)).toEqual({ ...own, companyId: 'another' })
    stored(relay, (store) => expect([store.clear(), store.clear()]).toEqual([true, false]))
    expect(await enrol(relay)).toBeNull()
    expect(relay.logged()).not.toContain('without the stored account')
    expect(relay.logged()).not.toMatch(SECRETS)
    await relay.close()
  })

  test.each([
    ['no key', null, 'RELAY_SECRET_KEY is not set'],
    ['another key', aKey(), 'RELAY_SECRET_KEY is not the one it was stored with'],
  ])('%s: a warning at the start and with the enrolment, which works', async (_, secretKey, reason) => {
    const dataDir = tempFolder()
    const db = openDatabase(dataDir)
    createAccountStore(db).save(aKey(), anAccount())
    db.close()
    const relay = await startRelay({ secretKey, dataDir })
    const warnings = () => relay.logged().match(new RegExp(`"level":"warn".*${reason}.*stored account`, 'g'))
    expect(warnings()).toHaveLength(1)
    expect(await enrol(relay)).toBeNull()
    expect(warnings()).toHaveLength(2)
    await relay.close()
  })

  test('a record that somebody changed is as good as none', async () => {
    const key = aKey()
    const relay = await startRelay({ secretKey: key })
    stored(relay, (store) => store.save(key, anAccount()))
    const db = openDatabase(relay.dataDir)
    for (const value of [randomBytes(100), 'text', 5, null, new Uint8Array(), seal(key, 'account', '{}')]) {
      db.prepare("UPDATE meta SET value = ? WHERE key = 'account'").run(value)
      expect(createAccountStore(db).read(key)).toMatchObject({ state: 'locked' })
      expect(await enrol(relay)).toBeNull()
    }
    db.close()
    await relay.close()
  })

  test('behind a proxy: over TLS yes, else a warning with the reason', async () => {
    const key = aKey()
    const relay = await startRelay({ secretKey: key, trustProxy: true })
    stored(relay, (store) => store.save(key, anAccount()))
    expect(await enrol(relay, { 'x-forwarded-proto': 'https' })).toEqual(own)
    expect(relay.logged()).not.toContain('without the stored account')
    expect(await enrol(relay, { 'x-forwarded-proto': 'http' })).toBeNull()
    expect(await enrol(relay)).toBeNull()
    expect(
      relay.logged().match(/"level":"warn".*x-forwarded-proto.*without the stored account/g),
    ).toHaveLength(2)
    await relay.close()
  })
})
