import { Command as Cmdk } from 'cmdk'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { CustomerRef } from '../../shared/views/customer.ts'
import type { Settings } from '../../shared/views/settings.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { useDoor } from '../lib/Door.tsx'
import { openChat } from '../lib/open-chat.ts'
import { SECOND_ENTER } from '../lib/shortcut.ts'
import type { Place } from '../lib/use-place.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import type { FailedCommand } from './CommandFault.tsx'
import { PaletteRow } from './PaletteRow.tsx'
import { matchingCommands, numberOf, type PaletteItem, paletteItems } from './palette-items.ts'
import { useCommands } from './use-commands.ts'
import { usePaletteSearch } from './use-palette-search.ts'

interface CommandPaletteProps {
  places: readonly Place[]
  settings: Settings
  demo: boolean
  /** Goes to the wrap-up; null when none is due. */
  onWrapUp: (() => void) | null
  onOpen: (who: CustomerRef) => void
  onPopTest: () => void
  onWhy: () => void
  onFailed: (failed: FailedCommand) => void
  onClose: () => void
}

/** The browser's own modal: it keeps the focus inside and gives it back, and needs no style element. */
function useModal() {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return box
}

/** One box for people, calls, messages and commands. */
export function CommandPalette({ onOpen, onClose, ...context }: CommandPaletteProps) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const { dial } = useDialler()
  const box = useModal()
  const [query, setQuery] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  /** What the arrow keys chose, or nothing: then it is the first. */
  const [chosen, setChosen] = useState('')
  const wanted = query.trim()
  const answer = usePaletteSearch(wanted)
  const commands = matchingCommands(useCommands(context), wanted)
  const items = paletteItems(answer.result, commands)
  const selected = items.find(({ key }) => key === chosen) ?? items[0]
  const settled = answer.query === wanted

  const call = useCallback(
    async (number: string) => {
      void ask('palette:remember', { number })
      const outcome = await dial({ number })
      if (outcome === 'called') onClose()
      else if (outcome !== 'busy') setFault(outcome)
    },
    [ask, dial, onClose],
  )

  const act = (item: PaletteItem | undefined, calls: boolean) => {
    if (item === undefined) return
    const target = numberOf(item)
    if (item.kind === 'dial' || (calls && target?.dialable)) {
      if (target !== null) void call(target.number)
      return
    }
    // First, so that the focus is back where it was before anything else takes it.
    onClose()
    switch (item.kind) {
      case 'person':
        void ask('palette:remember', { number: item.person.number })
        return onOpen({ kind: 'contact', contactId: item.person.contactId })
      case 'call':
        void ask('palette:remember', { number: item.call.number })
        return onOpen({ kind: 'number', number: item.call.number })
      case 'message':
        return openChat(item.message.chat, item.message.found.key)
      case 'command':
        return item.command.run()
    }
  }

  // Enter pressed before main has answered is about what was typed, not about what is still on the screen.
  const pending = useRef<{ calls: boolean } | null>(null)
  useEffect(() => {
    if (!settled || pending.current === null) return
    const { calls } = pending.current
    pending.current = null
    act(items[0], calls)
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const calls = event.ctrlKey || event.metaKey
    if (settled) act(selected, calls)
    else pending.current = { calls }
  }

  const group = (kind: PaletteItem['kind'], heading: string) => {
    const rows = items.filter((item) => item.kind === kind)
    if (rows.length === 0) return null
    return (
      <Cmdk.Group
        heading={heading}
        className="[&>[cmdk-group-heading]]:px-2.5 [&>[cmdk-group-heading]]:pt-2 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:text-2xs [&>[cmdk-group-heading]]:font-semibold [&>[cmdk-group-heading]]:text-ink-2"
      >
        {rows.map((item) => row(item))}
      </Cmdk.Group>
    )
  }
  const row = (item: PaletteItem) => (
    <Cmdk.Item
      key={item.key}
      value={item.key}
      className="flex min-h-10 items-center gap-2.5 rounded-sm px-2 py-1 data-[selected=true]:bg-accent-tint"
      onSelect={() => act(item, false)}
    >
      <PaletteRow item={item} />
    </Cmdk.Item>
  )
  const recent = wanted === ''

  return (
    <dialog
      ref={box}
      aria-label={t('palette.label')}
      className="mx-auto mt-[10vh] max-h-[76vh] w-150 max-w-[calc(100%-48px)] flex-col overflow-hidden rounded-lg border border-line-2 bg-surface text-ink shadow-card open:flex backdrop:bg-black/40"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <Cmdk
        shouldFilter={false}
        vimBindings={false}
        label={t('palette.label')}
        value={selected?.key ?? ''}
        className="flex min-h-0 flex-1 flex-col"
        onValueChange={setChosen}
        onKeyDown={onKeyDown}
      >
        <div className="flex h-12 shrink-0 items-center gap-2.5 border-b border-line px-4">
          <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
          <Cmdk.Input
            autoFocus
            maxLength={200}
            value={query}
            placeholder={t('palette.placeholder')}
            className="h-full min-w-0 flex-1 bg-transparent text-md outline-none"
            onValueChange={(text) => {
              setQuery(text)
              setChosen('')
              setFault(null)
              pending.current = null
            }}
          />
        </div>
        {(fault ?? answer.fault) !== null && (
          <div className="p-2">
            {<FaultNotice fault={fault ?? answer.fault ?? { code: 'internal', detail: null }} />}
          </div>
        )}
        <Cmdk.List label={t('palette.label')} className="min-h-0 flex-1 overflow-y-auto p-2">
          {items.filter((item) => item.kind === 'dial').map(row)}
          {group('person', t(recent ? 'palette.recentPeople' : 'palette.people'))}
          {group('call', t(recent ? 'palette.recentCalls' : 'palette.calls'))}
          {group('message', t('palette.messages'))}
          {group('command', t('palette.commands'))}
        </Cmdk.List>
        {items.length === 0 && (
          <div role="status" className="px-6 pt-2 pb-8 text-center text-xs text-ink-2">
            {settled ? (
              <>
                <p className="pb-1 text-sm font-medium text-ink">{t('palette.nothing', { query: wanted })}</p>
                <p>{t('palette.nothingText')}</p>
              </>
            ) : (
              t('palette.loading')
            )}
          </div>
        )}
        <Keys selected={selected} />
      </Cmdk>
    </dialog>
  )
}

/** Which keys do what to the selected choice. */
function Keys({ selected }: { selected: PaletteItem | undefined }) {
  const { t } = useTranslation()
  const canCall = selected !== undefined && selected.kind !== 'dial' && numberOf(selected)?.dialable === true
  const keys = [
    ['↑ ↓', t('palette.move')],
    ['↵', t(selected?.kind === 'dial' ? 'palette.call' : 'palette.open')],
    ...(canCall ? [[SECOND_ENTER, t('palette.call')] as const] : []),
    ['Esc', t('app.close')],
  ] as const
  return (
    <p className="flex h-9 shrink-0 items-center gap-4 border-t border-line px-4 text-2xs text-ink-2">
      {keys.map(([key, what]) => (
        <span key={key} className="flex items-center gap-1.5">
          <kbd className="rounded-sm border border-line-2 px-1 font-sans leading-4">{key}</kbd>
          {what}
        </span>
      ))}
    </p>
  )
}
