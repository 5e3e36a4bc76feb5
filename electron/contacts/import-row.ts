/** One row of a file: what it would write, or what is wrong with it. */
import type { Fault } from '../../shared/ipc.ts'
import { fromParts } from '../../shared/phone.ts'
import type {
  ContactPatch,
  CustomFieldType,
  CustomValue,
  ImportMapping,
  ImportTarget,
  NewContact,
} from '../../shared/views/contacts.ts'
import type { Contact } from './contact-row.ts'
import { readSwitch } from './custom-values.ts'
import { differenceOf, isNothing } from './patch.ts'
import { checkNew, checkNumber, checkPatch, type ReadyContact } from './validate.ts'

type TypeOf = (id: string) => CustomFieldType

export type Verdict =
  | { readonly kind: 'create'; readonly number: string; readonly contact: ReadyContact }
  | { readonly kind: 'update'; readonly number: string; readonly id: string; readonly patch: ContactPatch }
  | { readonly kind: 'skip'; readonly number: string }
  | { readonly kind: 'bad'; readonly fault: Fault }

const CUSTOM = 'custom_fields.'

/** The cell of a target; a quote that an export put before a formula is taken off again. */
export function cellOf(cells: readonly string[], mapping: ImportMapping, target: ImportTarget): string {
  const column = Object.entries(mapping.columns).find(([, to]) => to === target)?.[0]
  const cell = column === undefined ? '' : (cells[Number(column)] ?? '')
  return cell.trim().replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')
}

const readCustom = (type: CustomFieldType, cell: string): CustomValue =>
  type === 'multi-select'
    ? cell
        .split(/[;,|]/)
        .map((part) => part.trim())
        .filter(Boolean)
    : cell

/** Only what stands in the row: an empty cell empties nothing. */
function readCells(cells: readonly string[], mapping: ImportMapping, typeOf: TypeOf): NewContact {
  const cell = (target: ImportTarget) => cellOf(cells, mapping, target)
  const [email, optIn, code] = [cell('email'), cell('marketing_opt_in'), cell('country_code')]
  const ids = Object.values(mapping.columns).flatMap((to) =>
    to.startsWith(CUSTOM) ? to.slice(CUSTOM.length) : [],
  )
  const custom = ids.flatMap((id): [string, CustomValue][] => {
    const value = cell(`custom_fields.${id}`)
    return value === '' ? [] : [[id, readCustom(typeOf(id), value)]]
  })
  const flag = optIn === '' ? null : readSwitch(optIn)
  return {
    name: cell('name'),
    number: (code === '' ? null : fromParts(code, cell('number'))) ?? cell('number'),
    ...(email === '' ? {} : { email }),
    ...(flag === null ? {} : { marketingOptIn: flag }),
    ...(custom.length === 0 ? {} : { customFields: Object.fromEntries(custom) }),
  }
}

const bad = (fields: Readonly<Record<string, string>>): Verdict => ({
  kind: 'bad',
  fault: { code: 'contact-invalid', detail: null, fields },
})

/** @param existing the contact on a number (E.164), if there is one */
export function judgeRow(
  cells: readonly string[],
  mapping: ImportMapping,
  typeOf: TypeOf,
  existing: (number: string) => Contact | null,
): Verdict {
  const optIn = cellOf(cells, mapping, 'marketing_opt_in')
  if (optIn !== '' && readSwitch(optIn) === null) return bad({ marketingOptIn: 'Must be a valid boolean.' })
  const given = readCells(cells, mapping, typeOf)
  const checked = checkNumber(given.number)
  if (!checked.ok) return bad(checked.fields)
  const { number } = checked.value
  const contact = existing(number)
  if (contact === null) {
    const ready = checkNew(given, typeOf)
    return ready.ok ? { kind: 'create', number, contact: ready.value } : bad(ready.fields)
  }
  if (mapping.onExisting === 'skip') return { kind: 'skip', number }
  return updateOf(given, contact, typeOf)
}

/** What a row changes of the contact that has its number already. */
function updateOf({ name, number: _number, ...rest }: NewContact, contact: Contact, typeOf: TypeOf): Verdict {
  const patch = checkPatch({ ...rest, ...(name === '' ? {} : { name }) }, typeOf)
  if (!patch.ok) return bad(patch.fields)
  const difference = differenceOf(patch.value, contact)
  if (isNothing(difference)) return { kind: 'skip', number: contact.number }
  return { kind: 'update', number: contact.number, id: contact.id, patch: difference }
}
