import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fnv1a128 } from '../../../shared/myoperator/hash.ts'
import { normaliseWebhook } from '../../../shared/myoperator/normalise.ts'
import { changed, fixture, fixtureNames, normaliseOne } from './fixtures.ts'

const LEGACY = fixtureNames.filter((name) => !name.startsWith('webhooks/'))

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}

describe('a derived event id', () => {
  test.each(LEGACY)('of %s depends on neither the order of the keys nor the time of receipt', (name) => {
    const body = fixture(name)
    const { eventId } = normaliseOne(body)
    expect(normaliseOne(reversed(body)).eventId).toBe(eventId)
    expect(normaliseWebhook(body, new Date(0))[0]?.eventId).toBe(eventId)
  })

  test('of the same content as JSON and as a form is the same', () => {
    const body = fixture('webhooks-whatsapp-legacy/send-template-message-link-clicked')
    const asForm = changed(changed(body, 'data.data.context.category', '1'), 'data.is_read', '1')
    const buttons = { 0: { index: '0', type: 'URL' }, 1: { index: '1' } }
    const listed = [{ index: 0, type: 'URL' }, { index: 1 }]
    expect(normaliseOne(changed(asForm, 'data.data.context.buttons', buttons)).eventId).toBe(
      normaliseOne(changed(body, 'data.data.context.buttons', listed)).eventId,
    )
  })

  test('tells every example from every other, and a changed one from itself', () => {
    const ids = LEGACY.map((name) => normaliseOne(fixture(name)).eventId)
    expect(new Set(ids).size).toBe(LEGACY.length)
    const log = fixture('webhooks-deprecated/aftercall-webhook')
    expect(normaliseOne(changed(log, '_ld.0._et', 1572424751)).eventId).not.toBe(normaliseOne(log).eventId)
  })

  test('of a body without any time includes when it came: an agent may ring twice in one session', () => {
    const ringing = { uid: '1', clid: '9876543210', call_state: 0, users: ['9000000001'] }
    const [first] = normaliseWebhook(ringing, new Date(1_000))
    const [again] = normaliseWebhook(ringing, new Date(1_000))
    const [later] = normaliseWebhook(ringing, new Date(2_000))
    expect(again?.eventId).toBe(first?.eventId)
    expect(later?.eventId).not.toBe(first?.eventId)
  })
})

describe('fnv1a128', () => {
  /** The definition, in big integers. */
  function reference(text: string): string {
    let hash = 0x6c62272e07bb014262b821756295c58dn
    for (const byte of Buffer.from(text, 'utf16le')) {
      hash = ((hash ^ BigInt(byte)) * (2n ** 88n + 0x13bn)) % 2n ** 128n
    }
    return hash.toString(16).padStart(32, '0')
  }

  test('is FNV-1a', () => {
    expect(fnv1a128('')).toBe('6c62272e07bb014262b821756295c58d')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fnv1a128(text)).toBe(reference(text))
      }),
    )
  })
})
