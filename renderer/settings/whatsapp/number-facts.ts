import type { TFunction } from 'i18next'
import type { PhoneNumber } from '../../../shared/views/phone-numbers.ts'
import { asWords } from '../../lib/as-words.ts'
import { providerWord } from './number-words.ts'

interface Fact {
  readonly label: string
  readonly value: string
}

/** The profile customers see and the business account behind it; what is not told is left out. */
export function factsOf(t: TFunction, one: PhoneNumber): readonly Fact[] {
  const { profile, account, verification } = one
  const known = (word: string | null | undefined) => (word == null ? null : providerWord(t, word))
  const facts = [
    ['about', profile?.about],
    ['description', profile?.description],
    // A word of Meta's: "NONPROFIT", "PROF_SERVICES".
    ['category', profile?.category == null ? null : asWords(profile.category.toLowerCase())],
    ['address', profile?.address],
    ['email', profile?.email],
    ['website', profile?.website],
    ['account', account?.name],
    ['wabaId', account?.wabaId],
    ['review', known(account?.review)],
    ['verification', known(verification)],
    ['phoneNumberId', one.phoneNumberId],
  ] as const
  return facts.flatMap(([name, value]) =>
    value == null || value === '' ? [] : [{ label: t(`phoneNumbers.facts.${name}`), value }],
  )
}
