/** The stored account as an administrator may see it: what is set, without a secret. */
import type { SharedAccount } from './store.ts'

export function maskedAccount({ companyId, publicApi, obd, developers }: SharedAccount) {
  return {
    companyId,
    publicApi: {
      baseUrl: placeOf(publicApi.baseUrl),
      apiKey: publicApi.apiKey !== '',
      phoneNumberId: publicApi.phoneNumberId,
      wabaId: publicApi.wabaId,
    },
    // No userId: each agent gets the own one.
    obd: {
      url: placeOf(obd.url),
      apiKey: obd.apiKey !== '',
      secretToken: obd.secretToken !== '',
      publicIvrId: obd.publicIvrId,
    },
    developers: {
      baseUrl: placeOf(developers.baseUrl),
      token: developers.token !== '',
      prefix: developers.prefix ?? null,
    },
  }
}

/** An address may carry a password or a key of its own: only where it leads is shown. */
function placeOf(address: string): string {
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname}`
}
