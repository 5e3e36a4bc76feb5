/** What the provider holds, asked over its own contacts API: not what the desk believes. */
import type { World } from './world.ts'

export interface HeldContact {
  readonly id: string
  readonly name: string
  readonly country_code: string
  readonly phone_number: string
  readonly email_id: string | null
  readonly marketing_opt_in: boolean
  readonly custom_fields: Readonly<Record<string, unknown>>
}

interface Page {
  readonly count: number
  readonly results: readonly HeldContact[]
}

const PAGE = 100

async function pageOf({ simulator }: World, query: Record<string, string>): Promise<Page> {
  const { publicApi, companyId } = simulator.account
  const parameters = new URLSearchParams({ include: 'custom_fields', limit: String(PAGE), ...query })
  const response = await fetch(`${publicApi.baseUrl}/contacts?${parameters}`, {
    headers: { Authorization: `Bearer ${publicApi.apiKey}`, 'X-MYOP-COMPANY-ID': companyId },
  })
  if (!response.ok) throw new Error(`the provider answered ${response.status}`)
  return ((await response.json()) as { data: Page }).data
}

/** Everybody on an Indian number, given by its national digits. */
export async function heldOn(world: World, phoneNumber: string): Promise<readonly HeldContact[]> {
  return (await pageOf(world, { country_code: '91', phone_number: phoneNumber })).results
}

export async function allHeld(world: World): Promise<readonly HeldContact[]> {
  const all: HeldContact[] = []
  while (true) {
    const { count, results } = await pageOf(world, { offset: String(all.length) })
    all.push(...results)
    if (results.length === 0 || all.length >= count) return all
  }
}

/** Requests that wrote contacts: the searches of a synchronisation are no writes. */
export async function contactWrites(world: World) {
  const requests = await world.simulator.requests()
  return requests.filter(({ method, path, body }) => {
    if (!path.startsWith('/publicapi/contacts') || method === 'GET') return false
    return !(method === 'POST' && typeof body === 'object' && body !== null && 'and' in body)
  })
}
