import { TextCursorInput } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { LogFilterGroup } from '../../shared/views/call-log.ts'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { ExpressionField } from './ExpressionField.tsx'
import { type ExpressionReading, toggled } from './expression-draft.ts'

interface AccountFiltersProps {
  groups: readonly LogFilterGroup[] | null
  fault: Fault | null
  onRetry: () => void
  text: string
  reading: ExpressionReading
  onText: (text: string) => void
}

/** The account's own filters: boxes in groups, and for experts the expression they make. */
export function AccountFilters({ groups, fault, onRetry, text, reading, onText }: AccountFiltersProps) {
  const { t } = useTranslation()
  const [asText, setAsText] = useState(false)
  const isBeyond = reading.chosen === null
  const withText = asText || isBeyond
  return (
    <div className="flex flex-col gap-2.5 border-t border-line pt-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <div className="min-w-60 flex-1">
          <h2 className="text-xs font-semibold">{t('callLog.filters.account')}</h2>
          <p className="text-2xs text-ink-2">{t('callLog.filters.accountText')}</p>
        </div>
        <Button
          size="small"
          aria-pressed={withText}
          className="aria-pressed:bg-accent-tint aria-pressed:text-accent-text"
          // A text that boxes cannot say is never hidden.
          disabled={isBeyond}
          onClick={() => setAsText(!asText)}
        >
          <TextCursorInput aria-hidden="true" />
          {t('callLog.filters.asText')}
        </Button>
      </div>
      {withText && <ExpressionField text={text} error={reading.error} onText={onText} />}
      {isBeyond && (
        <p className="flex flex-wrap items-center gap-2 text-xs text-ink-2">
          {t(reading.error === null ? 'callLog.filters.beyondBoxes' : 'callLog.filters.textWrong')}
          <Button size="small" onClick={() => onText('')}>
            {t('callLog.filters.clearText')}
          </Button>
        </p>
      )}
      {fault !== null && <FaultNotice fault={fault} onRetry={onRetry} />}
      {groups === null && fault === null && (
        <p role="status">
          <Busy>{t('callLog.filters.accountLoading')}</Busy>
        </p>
      )}
      {groups?.length === 0 && <p className="text-xs text-ink-2">{t('callLog.filters.accountNone')}</p>}
      {groups !== null && groups.length > 0 && (
        <div className="grid grid-cols-[repeat(auto-fill,minmax(170px,1fr))] gap-x-4 gap-y-3">
          {groups
            .filter(({ filters }) => filters.length > 0)
            .map((group) => (
              <Boxes
                key={group.id}
                group={group}
                chosen={reading.chosen}
                onToggle={(id) => onText(toggled(reading.chosen ?? new Set(), id, groups))}
              />
            ))}
        </div>
      )}
    </div>
  )
}

interface BoxesProps {
  group: LogFilterGroup
  /** Null: they cannot say what the text says, and do nothing. */
  chosen: ReadonlySet<string> | null
  onToggle: (id: string) => void
}

function Boxes({ group, chosen, onToggle }: BoxesProps) {
  const { t } = useTranslation()
  return (
    <fieldset disabled={chosen === null} className="min-w-0 disabled:opacity-60">
      <legend className="pb-1 text-2xs font-semibold text-ink-2">{group.name}</legend>
      <div className="flex flex-col gap-0.5">
        {group.filters.map(({ id, name }) => (
          <label
            key={id}
            className="flex items-start gap-2 text-xs"
            title={t('callLog.filters.numbered', { name, id })}
          >
            <input
              type="checkbox"
              checked={chosen?.has(id) ?? false}
              onChange={() => onToggle(id)}
              className="mt-0.5 size-3.5 shrink-0 accent-accent"
            />
            <span className="min-w-0 break-words">{name}</span>
            <span aria-hidden="true" className="ml-auto text-2xs text-ink-3">
              {id}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
