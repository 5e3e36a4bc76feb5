import type { WrapUpRequest } from '../../shared/agent-events.ts'
import { wrapupRequestSchema } from '../../shared/relay-protocol.ts'

export const WRAPUPS_PATH = '/v1/wrapups'

/** A saved outcome that was put into the outbox; null when it is of a version that wrote another shape. */
export function readWrapUp(body: unknown): WrapUpRequest | null {
  const read = wrapupRequestSchema.safeParse(body)
  return read.success ? read.data : null
}
