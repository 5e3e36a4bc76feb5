import type { ContactSort } from '../../shared/views/contacts.ts'

export const FIRST_SORT: ContactSort = { by: 'name', descending: false }

/** What a press on a column's name leads to: the other way round, or that column; the newest change first. */
export function sortedBy(sort: ContactSort, by: ContactSort['by']): ContactSort {
  if (sort.by === by) return { by, descending: !sort.descending }
  return { by, descending: by === 'created' || by === 'modified' }
}
