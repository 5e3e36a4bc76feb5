/**
 * The credentials the simulator accepts. They open nothing but a simulator, so they are the same at every
 * start: a set-up file written once keeps working.
 */
import type { Account } from '../../shared/account.ts'
import { USERS } from './team.ts'

export const CREDENTIALS = {
  companyId: '6836cad944e39380',
  apiKey: 'sim-publicapi-key-5f1c9e0b7a2d4863',
  phoneNumberId: '1196177000238423',
  wabaId: '1033512345678901',
  obdApiKey: 'sim-obd-x-api-key-c41d7e92ab60f385',
  obdSecretToken: 'sim-obd-secret-token-90be2f4d61a7c358',
  publicIvrId: '6981d1c6c99f8650',
  developersToken: 'd3a97c10e5b24f68917a0cbe4d52f863',
} as const

/** Every value that must not be repeated in the list of requests. */
export const SECRETS: readonly string[] = [
  CREDENTIALS.apiKey,
  CREDENTIALS.obdApiKey,
  CREDENTIALS.obdSecretToken,
  CREDENTIALS.developersToken,
]

export interface Urls {
  readonly publicApi: string
  readonly obd: string
  readonly developers: string
  readonly control: string
}

/** The set-up file's `account` for a simulator at these addresses. */
export const accountAt = (urls: Urls): Account => ({
  companyId: CREDENTIALS.companyId,
  publicApi: {
    baseUrl: urls.publicApi,
    apiKey: CREDENTIALS.apiKey,
    phoneNumberId: CREDENTIALS.phoneNumberId,
    wabaId: CREDENTIALS.wabaId,
  },
  obd: {
    url: urls.obd,
    apiKey: CREDENTIALS.obdApiKey,
    secretToken: CREDENTIALS.obdSecretToken,
    publicIvrId: CREDENTIALS.publicIvrId,
    userId: USERS[0]?.userId ?? '',
  },
  developers: { baseUrl: urls.developers, token: CREDENTIALS.developersToken },
})
