const days = new Intl.DateTimeFormat('en-IN', { day: 'numeric', month: 'short', year: 'numeric' })

/** "21 Nov 2026"; what is no moment stays as it is. */
export function formatDay(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : days.format(date)
}
