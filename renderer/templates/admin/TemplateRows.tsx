import { type KeyboardEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateDetail } from '../../../shared/views/templates.ts'
import { formatDate } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { cx } from '../../ui/cx.ts'
import { languageName } from '../choice.ts'
import { categoryWords, qualityWords, reasonWords, statusWords, toneOf } from './words.ts'

interface TemplateRowsProps {
  templates: readonly TemplateDetail[]
  selected: string | null
  onSelect: (id: string) => void
}

const STEPS: Readonly<Record<string, (row: number, last: number) => number>> = {
  ArrowDown: (row, last) => Math.min(row + 1, last),
  ArrowUp: (row) => Math.max(row - 1, 0),
  Home: () => 0,
  End: (_row, last) => last,
}

/** The list; arrow keys move in it, and it is one stop of Tab. */
export function TemplateRows({ templates, selected, onSelect }: TemplateRowsProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const isThere = templates.some(({ id }) => id === selected)

  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const row = event.target instanceof HTMLElement ? rows.indexOf(event.target) : -1
    const next = row === -1 ? undefined : STEPS[event.key]?.(row, rows.length - 1)
    if (next === undefined) return
    event.preventDefault()
    rows[next]?.focus()
  }

  return (
    <ul
      ref={list}
      aria-label={t('templateAdmin.title')}
      className="min-w-0 flex-1 overflow-y-auto bg-surface"
      onKeyDown={onKeyDown}
    >
      {templates.map((template, i) => (
        <Row
          key={template.id}
          template={template}
          isSelected={template.id === selected}
          isStop={isThere ? template.id === selected : i === 0}
          onSelect={() => onSelect(template.id)}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  template: TemplateDetail
  isSelected: boolean
  /** Tab stops here. */
  isStop: boolean
  onSelect: () => void
}

function Row({ template, isSelected, isStop, onSelect }: RowProps) {
  const { t } = useTranslation()
  const id = useId()
  const { name, language, category, status, quality, createdAt } = template
  const reason = reasonWords(t, template)
  const facts = [
    categoryWords(t, category),
    ...(quality === null || quality === 'unknown' ? [] : [qualityWords(t, quality)]),
    ...(createdAt === null ? [] : [formatDate(t, createdAt)]),
  ]
  return (
    <li className="border-b border-line [contain-intrinsic-size:auto_68px] [content-visibility:auto]">
      <button
        type="button"
        tabIndex={isStop ? 0 : -1}
        aria-labelledby={`${id}-name ${id}-language`}
        aria-describedby={`${id}-status ${id}-facts`}
        aria-pressed={isSelected}
        className={cx(
          'flex w-full flex-col gap-0.5 px-4 py-2 text-left -outline-offset-2',
          isSelected ? 'bg-accent-tint' : 'hover:bg-hover',
        )}
        onClick={onSelect}
      >
        <span className="flex w-full items-center gap-2">
          <span id={`${id}-name`} className="min-w-0 truncate font-medium" title={name}>
            {name}
          </span>
          <span id={`${id}-language`} className="shrink-0 text-2xs text-ink-2">
            {languageName(t, language)}
          </span>
          <span id={`${id}-status`} className="ml-auto shrink-0">
            <Chip tone={toneOf(status)}>{statusWords(t, status)}</Chip>
          </span>
        </span>
        <span id={`${id}-facts`} className="w-full truncate text-2xs text-ink-2">
          {facts.join(' · ')}
          {reason !== null && <span className="text-miss"> · {reason}</span>}
        </span>
        <span className="w-full truncate text-xs text-ink-2">{template.body}</span>
      </button>
    </li>
  )
}
