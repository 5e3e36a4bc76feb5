import type { Result } from '../../shared/ipc.ts'
import type { RecordingLinkAnswer } from '../api/developers.ts'
import { isOfflineCode } from '../fetching/open-link.ts'
import { fail, ok } from '../result.ts'
import { recordingNone } from './presence.ts'

/** The provider's answer for a link as the windows' faults say it; the link itself is in none of them. */
export function readLinkAnswer(answer: RecordingLinkAnswer): Result<string> {
  switch (answer.kind) {
    case 'link':
      return ok(answer.url)
    case 'gone':
      return { ok: false, fault: recordingNone('none') }
    case 'refused':
      return fail('recording-refused', answer.detail)
    case 'bad-token':
      return fail('log-bad-token', answer.detail)
    case 'limited': {
      const retryAfter = String(Math.max(1, Math.ceil(answer.waitMs / 1000)))
      const fields = { why: 'limited', retryAfter }
      return { ok: false, fault: { code: 'recording-unavailable', detail: null, fields } }
    }
    case 'unavailable':
      if (isOfflineCode(answer.detail ?? '')) return fail('offline')
      return fail('recording-unavailable', answer.detail)
    case 'aborted':
      return fail('recording-unavailable')
  }
}
