/** An interactive message while it is built, and the message that is made of it. Pure but for the ids. */
import type {
  HEADER_MEDIA_KINDS,
  InteractiveHeader,
  OutgoingInteractive,
} from '../../../../shared/chats/outgoing.ts'
import { type PickedMedia, sourceOf } from '../../../lib/picked-media.ts'

export type Variant = OutgoingInteractive['variant']
export type HeaderKind = 'none' | 'text' | (typeof HEADER_MEDIA_KINDS)[number]

interface Entry {
  /** Ours, unique: what comes back when the customer chooses it. */
  readonly id: string
  readonly title: string
}
export interface Row extends Entry {
  readonly description: string
}
export interface Section {
  readonly key: string
  readonly title: string
  readonly rows: readonly Row[]
}

/** What was typed for one kind stays while another one is looked at. */
export interface Builder {
  readonly variant: Variant
  readonly headerKind: HeaderKind
  readonly headerText: string
  readonly headerMedia: PickedMedia | null
  readonly body: string
  readonly footer: string
  readonly buttons: readonly Entry[]
  readonly listButton: string
  readonly sections: readonly Section[]
  readonly linkButton: string
  readonly url: string
}

const newId = () => crypto.randomUUID()
export const newButton = (): Entry => ({ id: newId(), title: '' })
export const newRow = (): Row => ({ id: newId(), title: '', description: '' })
export const newSection = (): Section => ({ key: newId(), title: '', rows: [newRow()] })

export const newBuilder = (): Builder => ({
  variant: 'button',
  headerKind: 'none',
  headerText: '',
  headerMedia: null,
  body: '',
  footer: '',
  buttons: [newButton()],
  listButton: '',
  sections: [newSection()],
  linkButton: '',
  url: '',
})

/** WhatsApp draws a list below a text only. */
export const headerKindsOf = (variant: Variant): readonly HeaderKind[] =>
  variant === 'list' ? ['none', 'text'] : ['none', 'text', 'image', 'video', 'document']

/** The one that counts for the kind of message that is shown. */
export const headerKindOf = ({ variant, headerKind }: Builder): HeaderKind =>
  headerKindsOf(variant).includes(headerKind) ? headerKind : 'none'

function headerOf(builder: Builder): InteractiveHeader | null {
  const kind = headerKindOf(builder)
  if (kind === 'none') return null
  if (kind === 'text') return { kind, text: builder.headerText.trim() }
  const { headerMedia } = builder
  // No file yet: one that is not there, which is what is said of it.
  return { kind, source: headerMedia === null ? { from: 'file', fileId: '' } : sourceOf(headerMedia) }
}

export function contentOf(builder: Builder): OutgoingInteractive {
  const parts = {
    type: 'interactive',
    header: headerOf(builder),
    body: builder.body.trim(),
    footer: builder.footer.trim(),
  } as const
  switch (builder.variant) {
    case 'button':
      return {
        ...parts,
        variant: 'button',
        buttons: builder.buttons.map(({ id, title }) => ({ id, title: title.trim() })),
      }
    case 'list':
      return {
        ...parts,
        variant: 'list',
        button: builder.listButton.trim(),
        sections: builder.sections.map(({ title, rows }) => ({
          title: title.trim(),
          rows: rows.map((row) => ({
            id: row.id,
            title: row.title.trim(),
            description: row.description.trim(),
          })),
        })),
      }
    case 'cta_url':
      return { ...parts, variant: 'cta_url', button: builder.linkButton.trim(), url: builder.url.trim() }
  }
}

export const rowsIn = ({ sections }: Pick<Builder, 'sections'>): number =>
  sections.reduce((count, { rows }) => count + rows.length, 0)
