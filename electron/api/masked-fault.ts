import type { Fault } from '../../shared/ipc.ts'

/** A provider that quotes what it did not like may quote a credential. */
export function maskedFault({ detail, fields, ...fault }: Fault, secret: string): Fault {
  const masked = (text: string) => text.replaceAll(secret, '***')
  return {
    ...fault,
    detail: detail === null ? null : masked(detail),
    ...(fields === undefined
      ? {}
      : { fields: Object.fromEntries(Object.entries(fields).map(([key, words]) => [key, masked(words)])) }),
  }
}
