/**
 * What WhatsApp would refuse of a message, said before it is sent and field by field (reference.md, "Send Message":
 * the limits stand in its examples and tables). Main and the windows check with the same function.
 */

import { isTypeOf, MAX_UPLOAD_BYTES, MEDIA_RULES } from './media-types.ts'
import type {
  InteractiveHeader,
  MediaKind,
  MediaSource,
  OutgoingButtons,
  OutgoingContent,
  OutgoingInteractive,
  OutgoingLink,
  OutgoingList,
} from './outgoing.ts'
import { addressProblem, duplicates, type Problems, tell, textProblem } from './problems.ts'

/** In characters (problems.ts says how they are counted) and in pieces. */
export const LIMITS = {
  text: 4_096,
  caption: 1_024,
  body: 1_024,
  /** Header and footer of an interactive message. */
  edge: 60,
  buttons: 3,
  /** A button, and what opens a list or a link. */
  button: 20,
  /** Of all sections. */
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  sectionTitle: 24,
  /** What comes back when the customer chooses; Meta's limits. */
  buttonId: 256,
  rowId: 200,
} as const

/** Of a staged file; null: it is not here any more. */
export type FactsOf = (
  fileId: string,
) => { readonly kind: MediaKind; readonly size: number; readonly mimeType: string } | null

function fileProblem(kind: MediaKind, fileId: string, factsOf: FactsOf) {
  const facts = factsOf(fileId)
  if (facts === null) return 'missing'
  // Whatever there is may also be sent as a document, if a document may be of that type.
  if (facts.kind !== kind && !isTypeOf(kind, facts.mimeType)) return 'type'
  return facts.size > Math.min(MEDIA_RULES[kind].maxBytes, MAX_UPLOAD_BYTES) ? 'too-large' : null
}

function sourceProblems(field: string, kind: MediaKind, source: MediaSource, factsOf: FactsOf): Problems {
  if (source.from === 'file') return tell(field, fileProblem(kind, source.fileId, factsOf))
  return {
    ...tell(`${field}.link`, addressProblem(source.link)),
    ...tell(`${field}.mimeType`, isTypeOf(kind, source.mimeType) ? null : 'type'),
  }
}

function headerProblems(header: InteractiveHeader | null, factsOf: FactsOf): Problems {
  if (header === null) return {}
  if (header.kind === 'text') return tell('header.text', textProblem(header.text, LIMITS.edge))
  return sourceProblems('header.source', header.kind, header.source, factsOf)
}

function buttonProblems({ buttons }: OutgoingButtons): Problems {
  if (buttons.length === 0) return { buttons: 'missing' }
  return {
    ...tell('buttons', buttons.length > LIMITS.buttons ? 'too-many' : null),
    ...duplicates(buttons.map(({ id }, i) => [`buttons.${i}.id`, id])),
    ...duplicates(buttons.map(({ title }, i) => [`buttons.${i}.title`, title.trim()])),
    ...Object.assign(
      {},
      ...buttons.flatMap(({ id, title }, i) => [
        tell(`buttons.${i}.id`, textProblem(id, LIMITS.buttonId)),
        tell(`buttons.${i}.title`, textProblem(title, LIMITS.button)),
      ]),
    ),
  }
}

function listProblems({ button, sections, header }: OutgoingList): Problems {
  const rows = sections.flatMap((section, s) =>
    section.rows.map((row, r) => ({ ...row, field: `sections.${s}.rows.${r}` })),
  )
  const inSections = sections.flatMap((section, s) => [
    tell(
      `sections.${s}.title`,
      textProblem(section.title, LIMITS.sectionTitle, sections.length > 1 ? 'needed' : 'optional'),
    ),
    tell(`sections.${s}.rows`, section.rows.length === 0 ? 'missing' : null),
  ])
  const inRows = rows.flatMap(({ field, id, title, description }) => [
    tell(`${field}.id`, textProblem(id, LIMITS.rowId)),
    tell(`${field}.title`, textProblem(title, LIMITS.rowTitle)),
    tell(`${field}.description`, textProblem(description, LIMITS.rowDescription, 'optional')),
  ])
  return {
    // The document shows a list with a text above it, and WhatsApp takes nothing else there.
    ...tell('header', header !== null && header.kind !== 'text' ? 'type' : null),
    ...tell('button', textProblem(button, LIMITS.button)),
    ...tell('sections', sections.length === 0 ? 'missing' : rows.length > LIMITS.rows ? 'too-many' : null),
    ...duplicates(rows.map(({ field, id }) => [`${field}.id`, id])),
    ...Object.assign({}, ...inSections, ...inRows),
  }
}

const linkProblems = ({ button, url }: OutgoingLink): Problems => ({
  ...tell('button', textProblem(button, LIMITS.button)),
  ...tell('url', addressProblem(url)),
})

function variantProblems(content: OutgoingInteractive): Problems {
  switch (content.variant) {
    case 'button':
      return buttonProblems(content)
    case 'list':
      return listProblems(content)
    case 'cta_url':
      return linkProblems(content)
  }
}

/**
 * Of a template only the file in the place of its own is looked at: what its values lack is said where the template
 * is known.
 */
export function checkContent(content: OutgoingContent, factsOf: FactsOf): Problems {
  switch (content.type) {
    case 'text':
      return tell('body', textProblem(content.body, LIMITS.text))
    case 'media':
      return {
        ...sourceProblems('source', content.kind, content.source, factsOf),
        ...tell('caption', textProblem(content.caption, LIMITS.caption, 'optional')),
      }
    case 'template':
      return templateMediaProblems(content.headerMedia, factsOf)
    case 'interactive':
      return {
        ...headerProblems(content.header, factsOf),
        ...tell('body', textProblem(content.body, LIMITS.body)),
        ...tell('footer', textProblem(content.footer, LIMITS.edge, 'optional')),
        ...variantProblems(content),
      }
  }
}

/** Which kind of file a template wants is not in the provider's list: any kind that stands above a message. */
function templateMediaProblems(source: MediaSource | null, factsOf: FactsOf): Problems {
  if (source === null) return {}
  if (source.from === 'link') return tell('headerMedia.link', addressProblem(source.link))
  const facts = factsOf(source.fileId)
  if (facts === null) return { headerMedia: 'missing' }
  if (facts.kind === 'audio') return { headerMedia: 'type' }
  return tell('headerMedia', fileProblem(facts.kind, source.fileId, factsOf))
}
