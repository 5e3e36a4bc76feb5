import { isRecord } from '../../shared/myoperator/lenient.ts'
import type { Reply } from './request.ts'

/** The status that counts: some deployments put their verdict into the body of a 200. */
export function verdictOf({ status, body }: Extract<Reply, { kind: 'answer' }>): number {
  return status === 200 && isRecord(body) && body.status === 'error' ? Number(body.code) || 500 : status
}
