import type { TFunction } from 'i18next'
import { Globe } from 'lucide-react'
import type { MessageContent } from '../../../shared/chats/content.ts'
import { useDeeds } from '../deeds.ts'
import { hostOfLink, partsOfText } from '../links.ts'
import { CustomerText } from './CustomerText.tsx'

/** A text; beneath it what its first address is, where the sender wished for a preview. Nothing is fetched for it. */
export function TextBody({
  content,
  t,
}: {
  content: Extract<MessageContent, { kind: 'text' }>
  t: TFunction
}) {
  const first = content.previewLink ? partsOfText(content.body).find(({ url }) => url !== null)?.url : null
  return (
    <>
      {first != null && <LinkPreview url={first} />}
      <CustomerText text={content.body} t={t} />
    </>
  )
}

function LinkPreview({ url }: { url: string }) {
  const { openLink } = useDeeds()
  return (
    <button
      type="button"
      className="mb-1.5 flex w-full min-w-0 items-center gap-2 rounded-sm border border-line bg-surface-2 px-2.5 py-1.5 text-left hover:bg-hover"
      onClick={() => openLink(url)}
    >
      <Globe aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
      <span className="min-w-0">
        <span className="block truncate text-xs font-medium">{hostOfLink(url)}</span>
        <span className="block truncate text-2xs text-ink-2">{url}</span>
      </span>
    </button>
  )
}
