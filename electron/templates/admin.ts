/**
 * What supervisors do with the account's templates: all of them, creating, deleting. Nothing is created twice: after
 * a time-out the list says whether it was.
 */
import type { FaultCode, Result } from '../../shared/ipc.ts'
import { filesOf } from '../../shared/myoperator/create-template.ts'
import { draftProblems } from '../../shared/templates/draft-limits.ts'
import type { TemplateDetail, TemplateDraft } from '../../shared/views/templates.ts'
import type { TemplateAdminApi } from '../api/template-admin.ts'
import type { Logger } from '../log.ts'
import { fail, ok } from '../result.ts'
import { createKept } from '../timing/kept.ts'

/** Uploads a staged file (application=template): what the provider calls it. */
export type UploadFile = (fileId: string) => Promise<Result<string>>

interface TemplateAdminOptions {
  readonly api: TemplateAdminApi
  readonly upload: UploadFile
  readonly isSupervisor: () => boolean
  /** The account's templates are not what they were. */
  readonly onChange: () => void
  readonly now: () => Date
  readonly log: Logger
}

/** Everything fails with `not-allowed` for who is no supervisor; what else, in shared/ipc-whatsapp.ts. */
export interface TemplateAdmin {
  listAll(refresh: boolean): Promise<Result<readonly TemplateDetail[]>>
  read(id: string): Promise<Result<TemplateDetail>>
  create(draft: TemplateDraft): Promise<Result<{ id: string }>>
  remove(id: string): Promise<Result<null>>
}

const invalid = (fields: Readonly<Record<string, string>>): Result<never> => ({
  ok: false,
  fault: { code: 'template-invalid', detail: null, fields },
})

/** Where a file stands in its draft, for what is said of it. */
function placeOf({ header, cards }: TemplateDraft, fileId: string): string {
  if (header?.kind === 'media' && header.fileId === fileId) return 'header'
  return `cards.${cards.findIndex((one) => one.fileId === fileId)}.fileId`
}

const sameOne = ({ name, language }: Pick<TemplateDetail, 'name' | 'language'>, draft: TemplateDraft) =>
  name === draft.name && language === draft.language

export function createTemplateAdmin(options: TemplateAdminOptions): TemplateAdmin {
  const { api, upload, isSupervisor, log } = options
  const kept = createKept<readonly TemplateDetail[]>({ read: api.listAll, now: options.now })
  /** Names of what is being created: a second click creates nothing. */
  const underWay = new Set<string>()

  const allowed = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    isSupervisor() ? work() : fail('not-allowed')

  const changed = () => {
    kept.forget()
    options.onChange()
  }

  const uploaded = async (draft: TemplateDraft): Promise<Result<ReadonlyMap<string, string>>> => {
    const mediaIds = new Map<string, string>()
    for (const fileId of new Set(filesOf(draft))) {
      const answer = await upload(fileId)
      if (!answer.ok) {
        const { code, detail } = answer.fault
        return { ok: false, fault: { code, detail, fields: { [placeOf(draft, fileId)]: 'not-uploaded' } } }
      }
      mediaIds.set(fileId, answer.value)
    }
    return ok(mediaIds)
  }

  /** The one that was created although nobody answered. */
  const created = async (draft: TemplateDraft, otherwise: FaultCode): Promise<Result<{ id: string }>> => {
    const found = await api.find(draft.name)
    const one = found.ok ? found.value.find((given) => sameOne(given, draft)) : undefined
    return one === undefined ? fail(otherwise) : ok({ id: one.id })
  }

  const create = async (draft: TemplateDraft): Promise<Result<{ id: string }>> => {
    const problems = draftProblems(draft)
    if (Object.keys(problems).length > 0) return invalid(problems)
    // Before anything is uploaded; and what is found after a time-out is then surely this one.
    const before = await api.find(draft.name)
    if (!before.ok) return before
    if (before.value.some((one) => sameOne(one, draft))) return invalid({ name: 'name-taken' })
    const files = await uploaded(draft)
    if (!files.ok) return files
    const change = await api.create(draft, files.value)
    log.info('a template was to be created', { template: draft.name, outcome: change.kind })
    if (change.kind === 'refused') return { ok: false, fault: change.fault }
    changed()
    if (change.kind === 'done' && change.value !== null) return ok({ id: change.value })
    return created(draft, 'timeout')
  }

  return {
    listAll: (refresh) => allowed(() => kept.get(refresh)),
    read: (id) => allowed(() => api.read(id)),

    create: (draft) =>
      allowed(async () => {
        const key = `${draft.name} ${draft.language}`
        if (underWay.has(key)) return invalid({ name: 'under-way' })
        underWay.add(key)
        try {
          return await create(draft)
        } finally {
          underWay.delete(key)
        }
      }),

    remove: (id) =>
      allowed(async () => {
        const change = await api.remove(id)
        log.info('a template was to be deleted', { outcome: change.kind })
        if (change.kind === 'refused') {
          if (change.fault.code === 'template-gone') changed()
          return { ok: false, fault: change.fault }
        }
        changed()
        if (change.kind === 'done') return ok(null)
        const now = await api.read(id)
        return !now.ok && now.fault.code === 'template-gone' ? ok(null) : fail('timeout')
      }),
  }
}
