import type { Result } from '../../shared/ipc.ts'
import type { LogFilterGroup } from '../../shared/views/call-log.ts'
import type { DevelopersApi } from '../api/developers.ts'
import { fail, ok } from '../result.ts'

export interface FilterList {
  /** Asked for once; a failure is asked for again the next time. */
  list(): Promise<Result<readonly LogFilterGroup[]>>
}

export function createFilterList(api: Pick<DevelopersApi, 'listFilters'>): FilterList {
  let kept: Promise<Result<readonly LogFilterGroup[]>> | null = null

  const ask = async (): Promise<Result<readonly LogFilterGroup[]>> => {
    const answer = await api.listFilters()
    switch (answer.kind) {
      case 'filters':
        return ok(answer.groups)
      // An account without the log has no filters for it either.
      case 'none':
        return ok([])
      case 'bad-token':
        return fail('log-bad-token', answer.detail)
      case 'unavailable':
        return fail('log-unavailable', answer.detail)
      case 'limited':
      case 'aborted':
        return fail('log-unavailable')
    }
  }

  return {
    list() {
      kept ??= ask().then((answer) => {
        if (!answer.ok) kept = null
        return answer
      })
      return kept
    },
  }
}
