import { Copy, ExternalLink, Phone, Reply, SquareMousePointer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { partsOf } from '../../shared/templates/variables.ts'
import type { TemplateButton, TemplateView } from '../../shared/views/templates.ts'
import { cx } from '../ui/cx.ts'
import { filledText, type Values } from './filled.ts'
import { richText } from './rich-text.ts'

interface TemplatePreviewProps {
  template: TemplateView
  values: Values
}

/** The message as the customer will see it in WhatsApp; what is not filled in yet stands out. */
export function TemplatePreview({ template, values }: TemplatePreviewProps) {
  const { t } = useTranslation()
  const { header, body, footer, buttons } = template
  return (
    <section aria-label={t('templates.preview')} className="rounded-md bg-surface-2 p-3">
      <div className="max-w-90 overflow-hidden rounded-md border border-line bg-surface text-sm">
        <div className="flex flex-col gap-1 px-3 py-2">
          {header?.kind === 'text' && (
            <p className="font-semibold break-words">
              <Plain text={filledText(header.text, { place: 'header', button: null }, values)} />
            </p>
          )}
          <p className="break-words whitespace-pre-wrap">
            <Rich text={filledText(body, { place: 'body', button: null }, values)} />
          </p>
          {footer !== null && <p className="text-xs break-words text-ink-3">{footer}</p>}
        </div>
        {buttons.length > 0 && (
          <ul aria-label={t('templates.buttons')}>
            {buttons.map((button) => (
              <PreviewButton key={button.index} button={button} values={values} />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

const ICONS = {
  reply: Reply,
  link: ExternalLink,
  call: Phone,
  'copy-code': Copy,
  other: SquareMousePointer,
} as const

function PreviewButton({ button, values }: { button: TemplateButton; values: Values }) {
  const { index, kind, text, target } = button
  const Icon = ICONS[kind]
  const shown = target === null ? null : filledText(target, { place: 'button', button: index }, values)
  return (
    <li className="border-t border-line px-3 py-1.5 text-center text-accent-text">
      <span className="inline-flex max-w-full items-center gap-1.5 font-medium">
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="truncate">{text}</span>
      </span>
      {shown !== null && (
        <span className="block truncate text-2xs text-ink-3" title={shown}>
          <Plain text={shown} />
        </span>
      )}
    </li>
  )
}

function Rich({ text }: { text: string }) {
  let place = 0
  return richText(text).map((span) => {
    // A span's place in the text is its own: two of them never begin at the same letter.
    const key = place
    place += span.text.length
    return (
      <span
        key={key}
        className={cx(
          span.bold && 'font-bold',
          span.italic && 'italic',
          span.struck && 'line-through',
          span.mono && 'font-mono',
        )}
      >
        <Plain text={span.text} />
      </span>
    )
  })
}

/** Variables without a value, marked. */
function Plain({ text }: { text: string }) {
  let place = 0
  return partsOf(text).map((part) => {
    const key = place
    place += 'text' in part ? part.text.length : part.key.length + 4
    return 'text' in part ? (
      part.text
    ) : (
      <mark key={key} className="rounded-sm bg-ring-tint px-0.5 text-ring">{`{{${part.key}}}`}</mark>
    )
  })
}
