import type { Account } from '../../shared/account.ts'

/** Credentials that no other text of a test contains. */
export function anAccount(url = 'https://provider.example'): Account {
  return {
    companyId: '6836cad944e39380',
    publicApi: {
      baseUrl: `${url}/publicapi`,
      apiKey: 'publicapi-key-3f81',
      phoneNumberId: '1196177000238423',
      wabaId: '1033512345678901',
    },
    obd: {
      url: `${url}/obd-api-v1`,
      apiKey: 'obd-x-api-key-77aa',
      secretToken: 'obd-secret-token-91cd',
      publicIvrId: '6981d1c6c99f8650',
      userId: '694e6be5a520b301',
    },
    developers: { baseUrl: `${url}/developers`, token: 'developers-token-60be' },
  }
}
