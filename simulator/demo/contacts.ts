/**
 * The demo's address book: 300 made-up people and shops, with every oddity an address book has. The random
 * draws do not depend on the clock, so it is the same book at any time, with other dates.
 */
import { type NewContact, numberOf } from '../contacts/store.ts'
import { createDice, type Dice } from './dice.ts'
import { BUSINESSES, COMMUNITIES, COMPANIES, FAMILIES, IN_SCRIPT } from './people.ts'

const SEED = 0x00c0_ffee
const SIZE = 300
const DAY_MS = 86_400_000
const YEAR_DAYS = 365

/** Round as no subscriber's number is; India keeps no range of mobile numbers for fiction. */
const EXCHANGES = ['90000', '80000', '70000'] as const
const MAIL_DOMAINS = ['example.com', 'example.org', 'example.net'] as const
const SEGMENTS = ['New', 'Regular', 'Prime', 'Dormant'] as const
const PRODUCTS = [
  'Home cleaning',
  'Pest control',
  'AC service',
  'Painting',
  'Plumbing',
  'Annual plan',
] as const

interface Who {
  readonly name: string
  readonly city: string
  readonly language: string
  readonly company: string | null
}

const whoIs = (dice: Dice): Who => {
  const weights = COMMUNITIES.map((one) => [one, one.share] as const)
  const community = dice.weighted(weights, COMMUNITIES[0])
  return {
    name: `${dice.pick(community.first)} ${dice.pick(community.last)}`,
    city: dice.pick(community.cities),
    language: dice.pick(community.languages),
    company: dice.chance(0.35) ? dice.pick(COMPANIES) : null,
  }
}

const national = (dice: Dice): string =>
  dice.pick(EXCHANGES) + String(dice.between(0, 99_999)).padStart(5, '0')

/** Of a name without letters a mailbox can have, nothing. */
const mailbox = (name: string, index: number, dice: Dice): string | null => {
  const parts = name.toLowerCase().match(/[a-z]+/g)
  return parts ? `${parts.slice(0, 2).join('.')}${index}@${dice.pick(MAIL_DOMAINS)}` : null
}

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Spelled as in the document's "custom_fields Object": numbers are texts, a date-time has no zone. */
const customFields = (who: Who, dice: Dice, nowMs: number): Record<string, unknown> => {
  const kept = (probability: number, field: Record<string, unknown>) =>
    dice.chance(probability) ? field : {}
  return {
    city: who.city,
    language: who.language,
    ...(who.company ? { company: who.company } : {}),
    ...kept(0.9, { segment: dice.pick(SEGMENTS) }),
    ...kept(0.7, { products: dice.shuffled(PRODUCTS).slice(0, dice.between(1, 3)) }),
    ...kept(0.75, { lifetime_value: String(dice.between(4, 900) * 250) }),
    ...kept(0.4, { birthday: `${dice.between(1958, 2003)}-0${dice.between(1, 9)}-1${dice.between(0, 9)}` }),
    ...kept(0.5, { renewal_date: day(nowMs + dice.between(-60, 300) * DAY_MS) }),
    ...kept(0.5, {
      last_visit: `${day(nowMs - dice.between(2, 200) * DAY_MS)} 1${dice.between(0, 7)}:${dice.pick(['00', '15', '30'])}:00`,
    }),
    ...kept(0.8, { vip: dice.chance(0.12) }),
    ...kept(0.15, { secondary_number: national(dice) }),
  }
}

const SOURCES = [
  ['imported', 5],
  ['manual_entry', 3],
  ['waba_message', 2],
  ['public_api', 1],
  ['waba_campaigns', 1],
] as const

const contactOf = (who: Who, phoneNumber: string, index: number, dice: Dice, nowMs: number): NewContact => {
  const age = dice.roll() * YEAR_DAYS * DAY_MS
  const created = nowMs - Math.max(age, DAY_MS)
  const email = mailbox(who.name, index, dice)
  return {
    id: dice.hex(24),
    name: who.name,
    countryCode: '91',
    phoneNumber,
    emailId: dice.chance(0.72) ? email : null,
    marketingOptIn: dice.chance(0.55),
    status: dice.chance(0.97) ? 'active' : 'inactive',
    source: dice.weighted(SOURCES, 'imported'),
    customFields: dice.chance(0.92) ? customFields(who, dice, nowMs) : {},
    created: Math.floor(created) * 1000,
    modified: Math.floor(created + (nowMs - created) * dice.roll()) * 1000,
  }
}

const business = ({ name, city }: { name: string; city: string }): Who => ({
  name,
  city,
  language: 'English',
  company: name,
})

/** How somebody else wrote the same person down. */
const writtenAgain = (contact: NewContact, index: number): NewContact => ({
  ...contact,
  id: `${(contact.id ?? '').slice(0, 22)}f${index}`,
  name: contact.name.split(' ')[0] ?? contact.name,
  emailId: contact.emailId === null ? `office${index}@example.com` : null,
  marketingOptIn: !contact.marketingOptIn,
  source: 'manual_entry',
  customFields: { city: 'Delhi', segment: 'New' },
})

export const demoContacts = (nowMs: number): readonly NewContact[] => {
  const dice = createDice(SEED)
  const taken = new Set<string>()
  const freshNumber = (): string => {
    for (;;) {
      const number = national(dice)
      if (taken.has(number)) continue
      taken.add(number)
      return number
    }
  }
  const contacts: NewContact[] = []
  const add = (who: Who, phoneNumber = freshNumber()) => {
    contacts.push(contactOf(who, phoneNumber, contacts.length, dice, nowMs))
  }

  for (const one of BUSINESSES) add(business(one))
  for (const one of IN_SCRIPT) add({ ...one, company: null })
  for (const family of FAMILIES) {
    const phone = freshNumber()
    for (const name of family) add({ ...whoIs(dice), name, company: null }, phone)
  }
  while (contacts.length < SIZE - 3) add(whoIs(dice))
  const repeated = contacts.slice(-3).map(writtenAgain)
  return [...contacts, ...repeated]
}

/** E.164. */
export const phoneOf = (contact: Pick<NewContact, 'countryCode' | 'phoneNumber'>): string =>
  `+${numberOf(contact)}`
