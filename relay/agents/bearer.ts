import type { IncomingHttpHeaders } from 'node:http'

/** The token of `Authorization: Bearer TOKEN`; null when there is none. */
export function bearerOf({ authorization }: IncomingHttpHeaders): string | null {
  return /^bearer +([\w.~+/=-]{1,200}) *$/i.exec(authorization ?? '')?.[1] ?? null
}
