import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInvitation } from '../../../electron/account/invitation.ts'
import { newCode } from '../../../relay/agents/secrets.ts'

const RELAY = 'https://relay.acme.in'
const CODE = 'K7MP-4XQD-93TA-HW2C'
const READ = { kind: 'invitation', relayUrl: RELAY, code: CODE }
const UNREADABLE = { kind: 'unreadable' }
const linkFor = (relay: string, code: string) => `ringside://join?${new URLSearchParams({ relay, code })}`

describe('an invitation link', () => {
  it('is read as the relay prints it', () => {
    expect(parseInvitation(linkFor(RELAY, CODE))).toEqual(READ)
  })

  it.each([
    ['as the system hands it over', linkFor(RELAY, CODE).replace('join?', 'join/?')],
    ['with a longer address', linkFor(`${RELAY}/anything?x=1`, CODE)],
    ['without its scheme', linkFor('relay.acme.in', CODE)],
    ['in a sentence', `Please open ${linkFor(RELAY, CODE)}.`],
    ['in brackets', `Your link <${linkFor(RELAY, CODE)}> works once.`],
    ['in the source of a page', `<a href="${linkFor(RELAY, CODE).replace('&', '&amp;')}">Join</a>`],
    [
      'in a whole e-mail',
      `Hi Asha,\r\n\r\nwelcome! See https://acme.in/help first.\r\n${linkFor(RELAY, CODE)}\r\n\r\nRavi, +91 98765 43210`,
    ],
    ['in capitals', linkFor(RELAY, CODE).replace('ringside', 'RINGSIDE')],
  ])('%s', (_how, text) => {
    expect(parseInvitation(text)).toEqual(READ)
  })

  it.each([
    'ringside://join',
    'ringside://join?',
    `ringside://join?relay=${encodeURIComponent(RELAY)}`,
    'ringside://join?code=ABC-123',
    linkFor('', CODE),
    linkFor('javascript:alert(1)', CODE),
    linkFor('ftp://relay.acme.in', CODE),
    linkFor('not an address', CODE),
    linkFor(RELAY, ' '),
    linkFor(RELAY, 'x'.repeat(201)),
  ])('that lacks something is unreadable: %s', (text) => {
    expect(parseInvitation(text)).toEqual(UNREADABLE)
  })

  it('holds any relay and any code', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ['https'] }),
        fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/),
        (url, code) => {
          expect(parseInvitation(`text before ${linkFor(url, code)} and after`)).toEqual({
            kind: 'invitation',
            relayUrl: new URL(url).origin,
            code,
          })
        },
      ),
    )
  })
})

describe('an address and a code', () => {
  it.each([
    `${RELAY} ${CODE}`,
    `${CODE} ${RELAY}`,
    `${RELAY}/\n${CODE}`,
    `${CODE},${RELAY}`,
    `${RELAY}; ${CODE}`,
    `code: ${CODE}\nrelay: ${RELAY}`,
    `Relay: relay.acme.in\nCode: ${CODE}`,
    `relay=relay.acme.in code=${CODE}`,
    `relay.acme.in ${CODE}`,
    `${CODE} relay.acme.in`,
    `  \t${RELAY}\u200b \u00a0 ${CODE}  `,
    `Join at ${RELAY}, your code is ${CODE}. See you!`,
  ])('in any order: %j', (text) => {
    expect(parseInvitation(text)).toEqual(READ)
  })

  it('takes a code of another relay, too', () => {
    expect(parseInvitation(`${RELAY} ABC-123`)).toEqual({ ...READ, code: 'ABC-123' })
    expect(parseInvitation(`code: X\nrelay: ${RELAY}`)).toEqual({ ...READ, code: 'X' })
  })

  it('takes a code that was read out in groups, or whose dashes a mail program has made longer', () => {
    const long = CODE.replaceAll('-', '–')
    expect(parseInvitation(`Use ${long} at ${RELAY}!`)).toEqual({ ...READ, code: long })
    const spaced = CODE.replaceAll('-', ' ')
    expect(parseInvitation(`${RELAY} ${spaced}`)).toEqual({ ...READ, code: spaced })
    expect(parseInvitation(`relay.acme.in, code: ${spaced}`)).toEqual({ ...READ, code: spaced })
  })

  it('any code the relay makes, in any case', () => {
    const address = fc.constantFrom(RELAY, 'relay.acme.in', 'relay.acme.in:443')
    fc.assert(
      fc.property(address, fc.boolean(), fc.boolean(), (relay, first, small) => {
        const code = small ? newCode().toLowerCase() : newCode()
        const text = first ? `${relay} ${code}` : `${code}\n${relay}`
        expect(parseInvitation(text)).toEqual({ ...READ, code })
      }),
    )
  })

  it.each([
    ['localhost:8787', 'http://localhost:8787'],
    ['127.0.0.1:8787', 'http://127.0.0.1:8787'],
    ['[::1]:8787', 'http://[::1]:8787'],
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
    ['http://localhost', 'http://localhost'],
    ['https://localhost:8787', 'https://localhost:8787'],
    ['10.1.2.3:8787', 'https://10.1.2.3:8787'],
    ['relay:8443', 'https://relay:8443'],
    ['https://user:password@relay.acme.in/x', RELAY],
  ])('%s becomes %s', (typed, relayUrl) => {
    expect(parseInvitation(`${typed} ${CODE}`)).toEqual({ ...READ, relayUrl })
  })

  it.each(['http://relay.acme.in', 'http://127.0.0.1.evil.example', 'http://192.168.1.5:8787'])(
    'refuses to send a code in the clear: %s',
    (relay) => {
      const insecure = { kind: 'insecure', host: new URL(relay).host }
      expect(parseInvitation(`${relay} ${CODE}`)).toEqual(insecure)
      expect(parseInvitation(linkFor(relay, CODE))).toEqual(insecure)
    },
  )

  it.each([
    '',
    ' ',
    CODE,
    RELAY,
    'relay.acme.in',
    'hello there',
    `join us some time at ${RELAY} if you like`,
    `ftp://relay.acme.in ${CODE}`,
    `${RELAY} one two`,
    `https:// ${CODE}`,
    `https://[::1 ${CODE}`,
    `${RELAY} ${CODE} ${'x'.repeat(30_000)}`,
  ])('does not guess: %j', (text) => {
    expect(parseInvitation(text)).toEqual(UNREADABLE)
  })
})

it('never throws, and never names an address in the clear', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'ringside://join?',
      'relay=',
      'code=',
      '&',
      'http://',
      'https://',
      'localhost',
      ':',
      '[::1]',
      '%',
      '%zz',
    ),
    fc.webUrl(),
    fc.domain(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', ' ', '\n'), (pieces, between) => {
      const read = parseInvitation(pieces.join(between))
      if (read.kind !== 'invitation') return
      const { protocol, hostname } = new URL(read.relayUrl)
      expect(protocol === 'https:' || /localhost$|^127\.|^\[::1\]$/.test(hostname)).toBe(true)
      expect(read.code).not.toBe('')
    }),
    { numRuns: 2_000 },
  )
})
