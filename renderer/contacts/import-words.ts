/** How an import goes, in numbers. */
import type { ImportView } from '../../shared/views/contacts.ts'

export const handledOf = ({ created, updated, skipped, failed }: ImportView): number =>
  created + updated + skipped + failed

/** From 0 to 1; a file without lines is all done. */
export function shareOf(work: ImportView): number {
  return work.total === 0 ? 1 : Math.min(1, handledOf(work) / work.total)
}
