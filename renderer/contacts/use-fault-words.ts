import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'

/** A fault on one line: what is wrong with the fields, else the other side's words, else ours. */
export function useFaultWords(fault: Fault): string {
  const { t } = useTranslation()
  const said = Object.values(fault.fields ?? {})
  if (said.length > 0) return said.join(' ')
  return fault.detail !== null && fault.detail !== '' ? fault.detail : t(`faults.${fault.code}.what`)
}
