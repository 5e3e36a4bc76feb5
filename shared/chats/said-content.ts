/**
 * What several webhooks say one message holds. Most say the same again; a customer's picture comes first without its
 * link and then with it (field notes, "WhatsApp"). Each different one is kept once with its newest instant, and they
 * are read one over the other, so that nothing that was told is lost to a later, emptier one.
 */
export interface SaidContent {
  readonly at: string
  readonly kind: string | null
  readonly context: Readonly<Record<string, unknown>>
}

/** More different ones than this are noise; the newest stay. */
const KEPT = 8
/** Deeper than any message; what lies below is taken whole. */
const DEEPEST = 8

const textOf = ({ kind, context }: SaidContent) => JSON.stringify([kind, context])

/** Oldest first. */
export function mergeContents(a: readonly SaidContent[], b: readonly SaidContent[]): readonly SaidContent[] {
  const all = new Map<string, SaidContent>()
  for (const said of [...a, ...b]) {
    const text = textOf(said)
    const known = all.get(text)
    if (known === undefined || known.at < said.at) all.set(text, said)
  }
  return [...all]
    .sort(([textA, x], [textB, y]) => (x.at === y.at ? (textA < textB ? -1 : 1) : x.at < y.at ? -1 : 1))
    .map(([, said]) => said)
    .slice(-KEPT)
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isFields(value) && Object.keys(value).length === 0)

function over(below: Fields, above: Fields, depth: number): Fields {
  const all = new Map(Object.entries(below))
  for (const [key, value] of Object.entries(above)) {
    const known = all.get(key)
    if (isEmpty(value) && !isEmpty(known)) continue
    all.set(
      key,
      isFields(known) && isFields(value) && depth < DEEPEST ? over(known, value, depth + 1) : value,
    )
  }
  return Object.fromEntries(all)
}

/** All of it together: of each field the newest value that is not empty. */
export function readContents(contents: readonly SaidContent[]): Pick<SaidContent, 'kind' | 'context'> {
  const [first, ...rest] = contents
  return rest.reduce<Pick<SaidContent, 'kind' | 'context'>>(
    (below, above) => ({
      kind: above.kind ?? below.kind,
      context: over(below.context, above.context, 0),
    }),
    { kind: first?.kind ?? null, context: first?.context ?? {} },
  )
}
