/** The stored account: how it is sealed, what a file may say, and which way it may go. */
import { createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whyNotPrivate } from '../../relay/account/private-way.ts'
import { parseAccount } from '../../relay/account/read-file.ts'
import { seal, unseal } from '../../relay/account/seal.ts'
import { newSecretKey, parseSecretKey } from '../../relay/account/secret-key.ts'
import { anAccount } from '../support/an-account.ts'

const aKey = () => createSecretKey(randomBytes(32))
const SECRETS = /publicapi-key-3f81|obd-x-api-key-77aa|obd-secret-token-91cd|developers-token-60be/

describe('the key', () => {
  test('32 bytes as hex or base64, padded or not, in either alphabet, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const key = Buffer.from(bytes)
        const base64 = key.toString('base64')
        const texts = [key.toString('hex'), base64, base64.replace('=', ''), key.toString('base64url')]
        for (const text of [...texts, ` ${base64}\n`, key.toString('hex').toUpperCase()])
          expect(parseSecretKey(text)?.export()).toEqual(key)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        fc.pre(bytes.length !== 32)
        const other = Buffer.from(bytes)
        for (const text of [other.toString('hex'), other.toString('base64')])
          expect(parseSecretKey(text)).toBeNull()
      }),
    )
    expect(parseSecretKey('correct horse battery staple')).toBeNull()
    expect(parseSecretKey(newSecretKey())).not.toBeNull()
    expect(newSecretKey()).not.toBe(newSecretKey())
  })
})

describe('the seal', () => {
  test('opens with its key and purpose, with no other, and not when a single bit was changed', () => {
    const [key, other] = [aKey(), aKey()]
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(7), (text, at, bit) => {
        const record = seal(key, 'account', text)
        expect(unseal(key, 'account', record)).toBe(text)
        expect(unseal(other, 'account', record)).toBeNull()
        expect(unseal(key, 'something else', record)).toBeNull()
        const changed = Buffer.from(record)
        const index = at % changed.length
        changed[index] = (changed[index] ?? 0) ^ (1 << bit)
        expect(unseal(key, 'account', changed)).toBeNull()
        expect(unseal(key, 'account', record.subarray(0, index))).toBeNull()
      }),
    )
  })

  test('the same text is never the same record', () => {
    const key = aKey()
    const records = Array.from({ length: 100 }, () => Buffer.from(seal(key, 'account', 'text')))
    expect(new Set(records.map((record) => record.toString('hex'))).size).toBe(100)
    expect(new Set(records.map((record) => record.subarray(1, 13).toString('hex'))).size).toBe(100)
  })

  test('random bytes are no record', () => {
    const key = aKey()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => unseal(key, 'account', bytes) === null),
    )
  })
})

describe('the file', () => {
  const paths = [
    'companyId',
    'publicApi.baseUrl',
    'publicApi.apiKey',
    'publicApi.phoneNumberId',
    'publicApi.wabaId',
    'obd.url',
    'obd.apiKey',
    'obd.secretToken',
    'obd.publicIvrId',
    'developers.baseUrl',
    'developers.token',
  ]
  const withField = (path: string, value: unknown) => {
    const account: Record<string, unknown> = structuredClone(anAccount())
    const names = path.split('.')
    const last = names.pop() ?? ''
    const place = names.reduce((inner, name) => inner[name] as Record<string, unknown>, account)
    if (value === undefined) delete place[last]
    else place[last] = value
    return JSON.stringify(account)
  }

  test.each(paths)('%s missing, or of another type: it is named, and no value is', (path) => {
    expect(() => parseAccount(withField(path, undefined))).toThrow(`${path} is missing`)
    expect(() => parseAccount(withField(path, 98_765_432))).toThrow(`${path} has the wrong type`)
    expect(() => parseAccount(withField(path, null))).toThrow(`${path} has the wrong type`)
  })

  test('no error repeats anything of the file', () => {
    const hush = 'hush-hush-5b1d'
    const texts = [
      ...paths.map((path) => withField(path, [hush])),
      withField('publicApi.baseUrl', hush),
      withField('obd.url', `ftp://${hush}`),
      withField('developers.prefix', hush),
      `{"companyId": "${hush}`,
      hush,
      JSON.stringify(hush),
      JSON.stringify([hush]),
    ]
    for (const text of texts) {
      const message = errorOf(() => parseAccount(text))
      expect(message).toMatch(/^the account file /)
      expect(message).not.toMatch(/hush|\n/)
      expect(message).not.toMatch(SECRETS)
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const message = errorOf(() => parseAccount(JSON.stringify(value)))
        expect(message).toMatch(/^the account file (is not JSON|does not fit: )/)
      }),
    )
  })

  test('a byte order mark, further fields and a user id do no harm', () => {
    const { userId: _, ...obd } = anAccount().obd
    expect(parseAccount(`\ufeff${JSON.stringify({ ...anAccount(), obd, more: 1 })}`)).toEqual({
      ...anAccount(),
      obd,
    })
    expect(parseAccount(JSON.stringify(anAccount()))).toEqual(anAccount())
  })
})

function errorOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return String((error as Error).message)
  }
  throw new Error('no error')
}

describe('the way back', () => {
  const plain = { encrypted: false, headers: {} }

  test('TLS and loopback carry it, plain HTTP from elsewhere does not', () => {
    expect(whyNotPrivate({ ...plain, encrypted: true, peer: '203.0.113.9' }, false)).toBeNull()
    for (const peer of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])
      expect(whyNotPrivate({ ...plain, peer }, false)).toBeNull()
    for (const peer of ['203.0.113.9', '10.0.0.1', '172.17.0.1', '::ffff:10.0.0.1', 'fe80::1', '1127.0.0.1'])
      expect(whyNotPrivate({ ...plain, peer }, false)).toMatch(/plain HTTP/)
    expect(whyNotPrivate({ ...plain, peer: undefined }, false)).toMatch(/plain HTTP/)
  })

  test('behind a proxy its word decides, although the peer is loopback', () => {
    const from = (proto?: string) =>
      whyNotPrivate(
        {
          encrypted: false,
          peer: '127.0.0.1',
          headers: proto === undefined ? {} : { 'x-forwarded-proto': proto },
        },
        true,
      )
    for (const proto of ['https', 'HTTPS', 'https, https', ' https ']) expect(from(proto)).toBeNull()
    for (const proto of [undefined, '', 'http', 'https, http', 'http,https', 'wss', 'https,'])
      expect(from(proto)).toMatch(/x-forwarded-proto/)
  })

  test('a proxy that was not announced is not taken for a desktop on this machine', () => {
    for (const name of ['x-forwarded-for', 'x-forwarded-proto', 'forwarded', 'via', 'x-real-ip'])
      expect(whyNotPrivate({ ...plain, peer: '127.0.0.1', headers: { [name]: 'https' } }, false)).toMatch(
        /RELAY_TRUST_PROXY/,
      )
  })

  test('in no case does it go over plain HTTP to another machine', () => {
    fc.assert(
      fc.property(
        fc.ipV4(),
        fc.boolean(),
        fc.option(fc.constantFrom('http', 'https', 'http, https'), { nil: undefined }),
        (peer, trustProxy, proto) => {
          const headers = proto === undefined ? {} : { 'x-forwarded-proto': proto }
          const carried = whyNotPrivate({ encrypted: false, peer, headers }, trustProxy) === null
          const local = peer.startsWith('127.') && proto === undefined
          expect(carried).toBe(trustProxy ? proto === 'https' : local)
        },
      ),
    )
  })
})
