import type { Fault } from '../../shared/ipc.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'

/** Why a change was not kept, at its field; nothing when it was. */
export function Refusal({ fault, id }: { fault: Fault | null; id?: string }) {
  return fault === null ? null : <FaultNotice fault={fault} {...(id === undefined ? {} : { id })} />
}
