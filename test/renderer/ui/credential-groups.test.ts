import { expect, test } from 'vitest'
import { fieldNamed, GROUP_FIELDS, isSecretField, KEY_FIELD } from '../../../renderer/ui/credential-groups.ts'
import { CHECK_GROUPS, PLAIN_FIELDS, SECRET_FIELDS } from '../../../shared/views/setup.ts'

test('every field of the set-up belongs to exactly one group', () => {
  const placed = CHECK_GROUPS.flatMap((group) => [
    ...GROUP_FIELDS[group].main,
    ...GROUP_FIELDS[group].advanced,
  ])
  expect(placed.toSorted()).toEqual([...PLAIN_FIELDS, ...SECRET_FIELDS].toSorted())
})

test('the key of a group is one of its fields, and secret', () => {
  for (const group of CHECK_GROUPS) {
    expect(GROUP_FIELDS[group].main).toContain(KEY_FIELD[group])
    expect(isSecretField(KEY_FIELD[group])).toBe(true)
  }
})

test('a detail names a field or none', () => {
  expect(fieldNamed('developersToken')).toBe('developersToken')
  expect(fieldNamed('toString')).toBeNull()
  expect(fieldNamed(null)).toBeNull()
})
