/** ms that the header Retry-After (RFC 9110: seconds, or a date) asks for; 0 when there is none. */
export function retryAfterOf(headers: Headers): number {
  const header = headers.get('Retry-After')
  if (header === null) return 0
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : 0
}
