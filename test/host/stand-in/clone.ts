/**
 * Structured clone as text, for the one string a DevTools binding carries. Dates, maps, sets, bytes, errors,
 * undefined and bigints arrive as what they were; functions throw as they do in Electron.
 *
 * Both functions are also put into the page as source, so they may use nothing from outside themselves.
 */

export function encodeClone(value: unknown): string {
  const inside = new Set<object>()
  const refuse = (what: string): never => {
    throw new Error(`An object could not be cloned: ${what}`)
  }
  const bytes = (view: Uint8Array): string => {
    let text = ''
    for (const byte of view) text += String.fromCharCode(byte)
    return btoa(text)
  }
  const special = (item: object): object | null => {
    if (item instanceof Date) return { $: 'date', v: item.getTime() }
    if (item instanceof RegExp) return { $: 'regexp', v: [item.source, item.flags] }
    if (item instanceof Map) return { $: 'map', v: [...item].map((pair) => pair.map(walk)) }
    if (item instanceof Set) return { $: 'set', v: [...item].map(walk) }
    if (item instanceof Error) return { $: 'error', v: [item.name, item.message, item.stack ?? ''] }
    if (item instanceof ArrayBuffer) return { $: 'buffer', v: bytes(new Uint8Array(item)) }
    if (ArrayBuffer.isView(item)) {
      const kind = Object.prototype.toString.call(item).slice(8, -1)
      return { $: 'view', v: [kind, bytes(new Uint8Array(item.buffer, item.byteOffset, item.byteLength))] }
    }
    if (item instanceof Promise || item instanceof WeakMap || item instanceof WeakSet)
      return refuse(String(item))
    return null
  }
  const walkObject = (item: object): unknown => {
    const found = special(item)
    if (found) return found
    if (Array.isArray(item)) return item.map(walk)
    const entries = Object.entries(item).map(([key, member]) => [key, walk(member)])
    return Object.hasOwn(item, '$') ? { $: 'object', v: entries } : Object.fromEntries(entries)
  }
  const walk = (item: unknown): unknown => {
    if (item === null || typeof item === 'string' || typeof item === 'boolean') return item
    if (item === undefined) return { $: 'undefined' }
    if (typeof item === 'bigint') return { $: 'bigint', v: String(item) }
    if (typeof item === 'number') {
      if (Number.isFinite(item) && !Object.is(item, -0)) return item
      return { $: 'number', v: Object.is(item, -0) ? '-0' : String(item) }
    }
    if (typeof item !== 'object') return refuse(String(item))
    if (inside.has(item)) return refuse('the stand-in carries no cycles')
    inside.add(item)
    const walked = walkObject(item)
    inside.delete(item)
    return walked
  }
  return JSON.stringify(walk(value))
}

export function decodeClone(text: string): unknown {
  const bytes = (encoded: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0))
  const view = ([kind, encoded]: [string, string]): unknown => {
    const data = bytes(encoded)
    if (kind === 'Uint8Array') return data
    return Reflect.construct(Reflect.get(globalThis, kind), [data.buffer])
  }
  const error = ([name, message, stack]: [string, string, string]): Error =>
    Object.defineProperties(new Error(message), { name: { value: name }, stack: { value: stack } })
  const special = (kind: string, v: unknown): unknown => {
    if (kind === 'undefined') return undefined
    if (kind === 'bigint') return BigInt(v as string)
    if (kind === 'number') return Number(v)
    if (kind === 'date') return new Date(v as number)
    if (kind === 'regexp') return new RegExp(...(v as [string, string]))
    if (kind === 'map')
      return new Map((v as [unknown, unknown][]).map(([key, item]) => [walk(key), walk(item)]))
    if (kind === 'set') return new Set((v as unknown[]).map(walk))
    if (kind === 'error') return error(v as [string, string, string])
    if (kind === 'buffer') return bytes(v as string).buffer
    if (kind === 'view') return view(v as [string, string])
    return plain(v as [string, unknown][])
  }
  // Defined, not assigned: a key called __proto__ stays a key.
  const plain = (entries: [string, unknown][]): object =>
    Object.fromEntries(entries.map(([key, member]) => [key, walk(member)]))
  const walk = (item: unknown): unknown => {
    if (item === null || typeof item !== 'object') return item
    if (Array.isArray(item)) return item.map(walk)
    if ('$' in item) return special(String(item.$), 'v' in item ? item.v : undefined)
    return plain(Object.entries(item))
  }
  return walk(JSON.parse(text))
}
