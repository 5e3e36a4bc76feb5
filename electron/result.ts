import type { FaultCode, Result } from '../shared/ipc.ts'

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const fail = (code: FaultCode, detail: string | null = null): Result<never> => ({
  ok: false,
  fault: { code, detail },
})
