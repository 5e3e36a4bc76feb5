/**
 * What every answer on app://ringside carries: the page may load nothing from anywhere else and talk to nobody but
 * the main process, and a body is what its type says and nothing else.
 */

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const APP_HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

/** The same answer under our policy, whatever its own headers say of it. */
export function withAppHeaders({ body, status, headers: own }: Response): Response {
  const headers = new Headers(own)
  for (const [name, value] of Object.entries(APP_HEADERS)) headers.set(name, value)
  return new Response(body, { status, headers })
}
