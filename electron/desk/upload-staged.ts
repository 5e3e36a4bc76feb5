import type { Result } from '../../shared/ipc.ts'
import type { UploadsApi } from '../api/uploads.ts'
import type { StagedFiles } from '../chats/staged.ts'
import { fail, ok } from '../result.ts'

/** Uploads a staged file for a template that is created: what the provider calls it. It stays staged. */
export function uploadStaged(staged: Pick<StagedFiles, 'facts' | 'read'>, uploads: UploadsApi) {
  return async (fileId: string): Promise<Result<string>> => {
    const facts = staged.facts(fileId)
    const bytes = await staged.read(fileId)
    if (facts === null || bytes === null) return fail('media-gone')
    const { filename, mimeType } = facts
    const uploaded = await uploads.upload({ filename, mimeType, bytes, application: 'template' })
    return uploaded.ok ? ok(uploaded.value.mediaId) : uploaded
  }
}
