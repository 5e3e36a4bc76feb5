import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Busy } from '../../ui/Busy.tsx'
import { cx } from '../../ui/cx.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { EMOJI_GROUPS, type Emoji, findEmoji, loadEmoji } from './emoji-data.ts'
import { recentEmoji } from './recent-emoji.ts'

interface EmojiPickerProps {
  /** `stay`: more may follow. */
  onPick: (emoji: string, stay: boolean) => void
  onClose: () => void
}

const COLUMNS = 9
/** More are found with another word. */
const MOST_FOUND = 18 * COLUMNS
/** What was used last, then Unicode's groups. */
const SHELVES = [{ group: null, name: 'recent', face: '🕘' }, ...EMOJI_GROUPS] as const

/** A group; null: what was used last. */
type Shelf = (typeof SHELVES)[number]['group']

/** Emoji by group, by what was used last, and by English and Hindi words. */
export function EmojiPicker({ onPick, onClose }: EmojiPickerProps) {
  const { t, i18n } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [all, setAll] = useState<readonly Emoji[] | null>(null)
  const [search, setSearch] = useState('')
  const [recent] = useState(() => recentEmoji(window.localStorage))
  const [shelf, setShelf] = useState<Shelf>(recent.length > 0 ? null : 0)
  useEffect(() => {
    void loadEmoji().then(setAll)
  }, [])
  useEffect(() => {
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.parentElement?.contains(event.target)) onClose()
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [onClose])

  const onShelf = (emoji: readonly Emoji[]): readonly Emoji[] => {
    if (search.trim() !== '') return findEmoji(emoji, search).slice(0, MOST_FOUND)
    if (shelf !== null) return emoji.filter(({ group }) => group === shelf)
    return recent.flatMap((text) => emoji.find((one) => one.text === text) ?? [])
  }
  const shown = all === null ? [] : onShelf(all)
  const nameOf = ({ name }: Emoji) => (i18n.language === 'hi' ? name.hi : name.en)

  const cells = () => [...(box.current?.querySelectorAll<HTMLElement>('[data-emoji]') ?? [])]
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
      return
    }
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: COLUMNS,
      ArrowUp: -COLUMNS,
    }
    const step = steps[event.key]
    const at = cells().indexOf(event.target as HTMLElement)
    const inSearch = event.target instanceof HTMLInputElement
    if (inSearch && event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const [first] = shown
      if (first !== undefined) onPick(first.text, event.shiftKey)
    } else if (inSearch && event.key === 'ArrowDown') {
      event.preventDefault()
      cells()[0]?.focus()
    } else if (step !== undefined && at >= 0) {
      event.preventDefault()
      const next = cells()[at + step]
      if (next !== undefined) next.focus()
      else if (step < 0) box.current?.querySelector('input')?.focus()
    }
  }

  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t('composer.emoji')}
      onKeyDown={onKey}
      className="absolute bottom-full left-0 z-10 mb-1 flex w-84 flex-col gap-2 rounded-md border border-line-2 bg-surface p-2 shadow-card"
    >
      <SearchField
        autoFocus
        maxLength={60}
        label={t('composer.emojis.search')}
        value={search}
        onText={setSearch}
      />
      {search.trim() === '' && (
        <fieldset aria-label={t('composer.emojis.groups')} className="flex justify-between">
          {SHELVES.map(({ group, name, face }) => (
            <button
              key={name}
              type="button"
              disabled={group === null && recent.length === 0}
              aria-pressed={group === shelf}
              aria-label={t(`composer.emojis.group.${name}`)}
              title={t(`composer.emojis.group.${name}`)}
              onClick={() => setShelf(group)}
              className={cx(
                'flex size-7.5 items-center justify-center rounded-sm disabled:opacity-40',
                group === shelf ? 'bg-accent-tint' : 'hover:bg-hover',
              )}
            >
              <span aria-hidden="true">{face}</span>
            </button>
          ))}
        </fieldset>
      )}
      <div className="h-52 overflow-y-auto">
        {all === null && (
          <p role="status" className="p-2">
            <Busy>{t('composer.emojis.loading')}</Busy>
          </p>
        )}
        {all !== null && shown.length === 0 && (
          <p role="status" className="p-2 text-xs text-ink-2">
            {t('composer.emojis.none')}
          </p>
        )}
        <div className="grid grid-cols-9 gap-px p-px">
          {shown.map((one, i) => (
            <button
              key={one.text}
              type="button"
              data-emoji
              tabIndex={i === 0 ? 0 : -1}
              aria-label={nameOf(one)}
              title={nameOf(one)}
              onClick={(event) => onPick(one.text, event.shiftKey)}
              className="flex aspect-square items-center justify-center rounded-sm text-lg -outline-offset-2 hover:bg-hover"
            >
              {one.text}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}
