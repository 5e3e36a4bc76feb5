/**
 * The call log's two spellings: short names (`_ai`, `_cl`: the old webhooks, and searches as the document has them)
 * and long ones (`allcaller_id`, `caller_number`: searches as live accounts answer them; field notes,
 * "developers.myoperator.co"). A record in long names becomes one in short names, so that one reader knows both.
 */
import { type Fields, isRecord, unfold } from './lenient.ts'

/** Each short name, and the long ones seen or likely; the first that is there counts. */
type Names = Readonly<Record<string, readonly string[]>>

const RECORD: Names = {
  _ai: ['allcaller_id', 'call_id', '_id'],
  _cl: ['caller_number'],
  _cr: ['caller_number_raw'],
  _cy: ['country_code'],
  _ev: ['event'],
  _su: ['status'],
  _ty: ['type'],
  _st: ['start_time'],
  _et: ['end_time'],
  _ts: ['timestamp', 'log_time'],
  _dr: ['duration'],
  _fn: ['filename'],
  _se: ['location'],
  _dn: ['department_name'],
  _ri: ['reference_id', 'ref_id'],
  _cri: ['client_ref_id', 'client_reference_id'],
  _pm: ['additional_parameters'],
  _ld: ['log_details'],
}
const DIAL: Names = {
  _rr: ['received_by'],
  _rst: ['ring_start_time'],
  _ds: ['dial_status'],
  _did: ['did'],
  _su: ['status'],
  _st: ['start_time'],
  _et: ['end_time'],
  _dr: ['duration'],
  _ac: ['action'],
}
const AGENT: Names = {
  _id: ['id', 'uuid', 'user_id'],
  _na: ['name'],
  _ex: ['extension'],
  _ct: ['contact_number', 'number', 'contact'],
  _nr: ['contact_number_with_cc'],
}

/** The record with what it says in long names said in short ones too. */
function named(record: Fields, names: Names): Fields {
  const short: Fields = { ...record }
  for (const [name, longs] of Object.entries(names)) {
    if (name in record) continue
    const long = longs.find((one) => one in record)
    if (long !== undefined) short[name] = record[long]
  }
  return short
}

/** Every entry of a list in any spelling of lists; anything else as it is. */
function each(value: unknown, change: (entry: Fields) => Fields): unknown {
  const unfolded = unfold(value)
  const changed = (entry: unknown): unknown => {
    const inner = unfold(entry)
    return isRecord(inner) ? change(inner) : inner
  }
  if (Array.isArray(unfolded)) return unfolded.map(changed)
  if (!isRecord(unfolded)) return unfolded
  const isList = Object.keys(unfolded).every((key) => /^\d+$/.test(key))
  if (!isList) return change(unfolded)
  return Object.fromEntries(Object.entries(unfolded).map(([key, entry]) => [key, changed(entry)]))
}

const dial = (entry: Fields): Fields => {
  const short = named(entry, DIAL)
  return { ...short, _rr: each(short._rr, (agent) => named(agent, AGENT)) }
}

export function inShortNames(record: Fields): Fields {
  const short = named(record, RECORD)
  return { ...short, _ld: each(short._ld, dial) }
}
