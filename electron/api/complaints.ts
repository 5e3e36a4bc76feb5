/** What the provider says is wrong with a request: sentences, at any depth of lists and objects. */
import { isRecord, readText } from '../../shared/myoperator/lenient.ts'

export interface Complaint {
  readonly path: readonly string[]
  readonly sentence: string
}

export function complaintsIn(value: unknown, path: readonly string[] = []): Complaint[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => complaintsIn(item, at(path, item, i)))
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, item]) => complaintsIn(item, [...path, key]))
  const sentence = readText(value)
  return sentence === null ? [] : [{ path, sentence }]
}

/** The place in a list says something of objects, and nothing of sentences. */
const at = (path: readonly string[], item: unknown, i: number) =>
  isRecord(item) ? [...path, String(i)] : path
