/** The account's own filters (document: Call Apis / Log Filters List): a flat list, whose parents are the groups. */
import { z } from 'zod'
import type { LogFilterGroup } from '../views/call-log.ts'
import { isRecord, optionalList, requiredText, text } from './lenient.ts'

interface Filter {
  readonly id: string
  readonly name: string
  /** "0" of a group. */
  readonly parent: string
}

const filters = optionalList(
  z
    .object({ id: requiredText, name: text, parent_id: text })
    .transform(({ id, name, parent_id }): Filter => ({ id, name: name ?? id, parent: parent_id ?? '0' })),
)

/** The topmost group a filter stands in; a circle ends where it began. */
function rootOf(filter: Filter, byId: ReadonlyMap<string, Filter>): string {
  const seen = new Set<string>()
  let at = filter
  for (;;) {
    seen.add(at.id)
    const above = byId.get(at.parent)
    if (above === undefined || seen.has(above.id)) return at.parent === '0' ? at.id : (above?.id ?? at.parent)
    at = above
  }
}

/** Groups in the provider's order, without those that hold nothing; null when this is no list of filters. */
export function readLogFilters(body: unknown): readonly LogFilterGroup[] | null {
  const data = isRecord(body) && isRecord(body.data) ? body.data : null
  const list = isRecord(body) ? (body.filters ?? data?.filters ?? body.data) : body
  if (typeof list !== 'object' || list === null) return null
  const all = filters.parse(list)
  const byId = new Map(all.map((filter) => [filter.id, filter]))
  const groups = new Map<string, { id: string; name: string; filters: { id: string; name: string }[] }>()
  for (const filter of all) {
    const root = rootOf(filter, byId)
    const group = groups.get(root) ?? { id: root, name: byId.get(root)?.name ?? root, filters: [] }
    groups.set(root, group)
    if (filter.id !== root) group.filters.push({ id: filter.id, name: filter.name })
  }
  return [...groups.values()].filter((group) => group.filters.length > 0)
}
