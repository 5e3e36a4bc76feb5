/** The account's templates: of every kind, category, language and standing that a client has to cope with. */
import { lazyFile } from '../media/made.ts'
import type { MediaFile } from '../media/store.ts'
import { parseMicros } from '../micros.ts'
import { APPROVED } from './approved.ts'
import { idOf } from './parts.ts'
import type { Template } from './template.ts'
import { UNAPPROVED } from './unapproved.ts'

const DAY_MICROS = 86_400_000_000
const NEWEST = parseMicros('2026-03-01T08:33:43.197672Z') ?? 0

/** Newest first, as they are listed. */
export const TEMPLATES: readonly Template[] = [...APPROVED, ...UNAPPROVED].map(
  ([name, language, category, status, components, failureReason = null, quality = 'unknown'], index) => {
    const created = NEWEST - index * 5 * DAY_MICROS
    return {
      id: idOf(`${name} ${language}`),
      name,
      wabaTemplateId: String(8_431_010_430_223_812 + index * 7_919),
      language,
      category,
      components,
      status,
      quality,
      failureReason,
      created,
      modified: created + 44_829_533,
    }
  },
)

const MEDIA: readonly (readonly [name: string, kind: MediaFile['kind']])[] = [
  ['brochure', 'image'],
  ['invoice', 'document'],
  ['report', 'video'],
  ['cleaning', 'image'],
  ['painting', 'image'],
  ['repairs', 'image'],
  ['diwali', 'image'],
]

/** What the templates show, uploaded long ago: only its ids and kinds matter. */
export const TEMPLATE_MEDIA: readonly MediaFile[] = MEDIA.map(([name, kind], seed) =>
  lazyFile({ kind, seed, id: idOf(`media ${name}`) }),
)
