/** A connection to a recording at a byte: with the link that is known, and once more with a new one. */
import type { Fault } from '../../shared/ipc.ts'
import type { OpenLink } from '../fetching/open-link.ts'
import type { Opening } from '../fetching/run.ts'
import type { Links } from './links.ts'

const refused = (fault: Fault): Opening => ({ kind: 'fault', fault, again: false })
const cut = (code: 'offline' | 'recording-unavailable'): Opening => ({
  kind: 'fault',
  fault: { code, detail: null },
  again: true,
})

export function createConnect(links: Links, openLink: OpenLink) {
  return async function connect(file: string, offset: number, signal: AbortSignal): Promise<Opening> {
    for (let renewed = false; ; renewed = true) {
      const link = await links.get(file)
      if (!link.ok) return refused(link.fault)
      const answer = await openLink(link.value, offset, signal)
      switch (answer.kind) {
        case 'body':
          return answer
        case 'cut':
          return cut(answer.offline ? 'offline' : 'recording-unavailable')
        case 'refused':
          return refused({ code: 'recording-unavailable', detail: answer.detail })
        case 'expired':
          await links.usedUp(file, link.value)
          if (!renewed) continue
          return refused({
            code: 'recording-unavailable',
            detail: `HTTP ${answer.status}`,
            fields: { why: answer.status === 404 || answer.status === 410 ? 'gone' : 'refused' },
          })
      }
    }
  }
}
