/** The typed fields of a set-up and the account they make, each named once. */
import { type Account, accountSchema } from '../../shared/account.ts'
import { toE164 } from '../../shared/phone.ts'
import type { CheckGroup, PlainField, SetupField } from '../../shared/views/setup.ts'

export type Typed = Readonly<Record<SetupField, string>>

const DEFAULTS: Typed = {
  companyId: '',
  publicApiUrl: 'https://publicapi.myoperator.co',
  publicApiKey: '',
  phoneNumberId: '',
  wabaId: '',
  obdUrl: 'https://obd-api.myoperator.co/obd-api-v1',
  obdKey: '',
  obdSecretToken: '',
  publicIvrId: '',
  userId: '',
  phones: '',
  developersUrl: 'https://developers.myoperator.co',
  developersToken: '',
}

/** What each live test sends; a change of one of these makes the last test worthless. */
export const TESTED_FIELDS: Readonly<Record<CheckGroup, readonly SetupField[]>> = {
  contacts: ['companyId', 'publicApiUrl', 'publicApiKey'],
  calls: ['companyId', 'obdUrl', 'obdKey', 'obdSecretToken', 'publicIvrId', 'userId'],
  users: ['developersUrl', 'developersToken', 'userId'],
}

/** Without these there is no account. */
export const REQUIRED_FIELDS: readonly SetupField[] = [
  ...new Set([...TESTED_FIELDS.contacts, ...TESTED_FIELDS.calls, ...TESTED_FIELDS.users]),
]

const URLS = new Set<SetupField>(['publicApiUrl', 'obdUrl', 'developersUrl'])
const KEYS = new Set<SetupField>(['publicApiKey', 'obdKey', 'obdSecretToken', 'developersToken'])

/** What was typed so far, over the addresses that fit nearly everybody. */
export const withDefaults = (typed: Partial<Typed>): Typed => ({ ...DEFAULTS, ...typed })

/** A pasted value without what panels, e-mails and code samples put around it. */
export function tidy(field: SetupField, pasted: string): string {
  const text = pasted
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .trim()
    .replace(/^(["'`])(.*)\1$/s, '$2')
    .trim()
  if (URLS.has(field) && text !== '') {
    return (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`).replace(/\/+$/, '')
  }
  if (!KEYS.has(field)) return text
  return text
    .replace(/^(?:authorization|x-api-key)\s*:\s*/i, '')
    .replace(/^bearer\s+/i, '')
    .replace(/\s+/g, '')
}

export const isHttpUrl = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)

/** E.164, what can be read as numbers in a text with commas. */
export const readPhones = (typed: string): string[] => [
  ...new Set(typed.split(/[,;\n]/).flatMap((part) => toE164(part) ?? [])),
]

/** The account as these fields make it; null while they make none. */
export function accountOf(typed: Typed, prefix: Account['developers']['prefix']): Account | null {
  const parsed = accountSchema.safeParse({
    companyId: typed.companyId,
    publicApi: {
      baseUrl: typed.publicApiUrl,
      apiKey: typed.publicApiKey,
      phoneNumberId: typed.phoneNumberId,
      wabaId: typed.wabaId,
    },
    obd: {
      url: typed.obdUrl,
      apiKey: typed.obdKey,
      secretToken: typed.obdSecretToken,
      publicIvrId: typed.publicIvrId,
      userId: typed.userId,
    },
    developers: { baseUrl: typed.developersUrl, token: typed.developersToken, prefix },
  })
  return parsed.success ? parsed.data : null
}

/** What a window may see of an account. */
export const plainFieldsOf = (account: Account): Readonly<Record<Exclude<PlainField, 'phones'>, string>> => ({
  companyId: account.companyId,
  publicApiUrl: account.publicApi.baseUrl,
  phoneNumberId: account.publicApi.phoneNumberId,
  wabaId: account.publicApi.wabaId,
  obdUrl: account.obd.url,
  publicIvrId: account.obd.publicIvrId,
  userId: account.obd.userId,
  developersUrl: account.developers.baseUrl,
})

/** An account as if it had been typed. */
export const typedOf = (account: Account): Typed => ({
  ...plainFieldsOf(account),
  phones: '',
  publicApiKey: account.publicApi.apiKey,
  obdKey: account.obd.apiKey,
  obdSecretToken: account.obd.secretToken,
  developersToken: account.developers.token,
})
