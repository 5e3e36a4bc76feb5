import { Ellipsis, MessageCircle, PhoneOutgoing } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactRow } from '../../shared/views/contacts.ts'
import { formatDate, formatExact } from '../lib/format.ts'
import { openChat } from '../lib/open-chat.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { cellsOf, rowOf } from '../ui/grid-row.ts'
import { RowOnItsWay } from '../ui/RowOnItsWay.tsx'
import type { RowPlace } from '../ui/VirtualGrid.tsx'

/** A number is never cut; beside an open strip the day of the last change gives way. */
export const COLUMNS =
  'grid grid-cols-[minmax(0,5fr)_minmax(132px,3fr)_minmax(0,4fr)_92px_68px_28px_28px] items-center gap-x-4 pr-3 pl-4 @max-2xl:grid-cols-[minmax(0,4fr)_132px_minmax(0,3fr)_68px_28px_28px]'
export const WIDE_ONLY = '@max-2xl:hidden'

interface ContactGridRowProps extends RowPlace<ContactRow> {
  callWaits: boolean
  onCall: (row: ContactRow) => Promise<void>
  onMenu: (row: ContactRow, button: HTMLElement) => void
  menuOpen: boolean
}

/** One contact. Its height is fixed (52 px), so that 100,000 of them have a scroll bar at once. */
export const ContactGridRow = memo(function ContactGridRow(props: ContactGridRowProps) {
  const { index, top, row, focusColumn, callWaits, onCall, onMenu, menuOpen } = props
  const { t } = useTranslation()
  const cell = cellsOf({ index, focusColumn })
  const who = row === null || row.name === '' ? (row?.numberText ?? '') : row.name
  const modified = row?.modifiedAt ?? null
  return (
    <tr {...rowOf({ index, top, columns: COLUMNS })}>
      {row === null ? (
        <RowOnItsWay
          index={index}
          focusColumn={focusColumn}
          picture="size-8"
          label={t('contacts.loadingRow')}
        />
      ) : (
        <>
          <td {...cell(0)} className="flex min-w-0 items-center gap-3">
            <Avatar name={row.name} of={row.number} />
            {row.name === '' ? (
              <span className="text-ink-3">{t('contacts.noName')}</span>
            ) : (
              <span className="truncate font-medium" title={row.name}>
                {row.name}
              </span>
            )}
            {row.pending && (
              <span
                className="shrink-0 rounded-full bg-wait-tint px-2 text-2xs text-wait"
                title={t('contacts.savingWhy')}
              >
                {t('contacts.saving')}
              </span>
            )}
          </td>
          <td {...cell(1)} className="truncate">
            {row.numberText}
          </td>
          <td {...cell(2)} className="truncate text-ink-2" title={row.email ?? undefined}>
            {row.email ?? <span className="text-ink-3">—</span>}
          </td>
          <td {...cell(3)} className={`${WIDE_ONLY} truncate text-xs text-ink-2`}>
            {modified === null ? (
              <span className="text-ink-3">—</span>
            ) : (
              <time dateTime={modified} title={formatExact(t, modified)}>
                {formatDate(t, modified)}
              </time>
            )}
          </td>
          <td className="flex justify-end">
            <Button
              {...cell(4)}
              size="small"
              disabled={callWaits || !row.dialable}
              aria-label={t('dial.callWho', { who })}
              title={row.dialable ? undefined : t('calls.notDialable')}
              onClick={() => void onCall(row)}
            >
              <PhoneOutgoing aria-hidden="true" />
              {t('dial.call')}
            </Button>
          </td>
          <td className="-ml-2">
            <Button
              {...cell(5)}
              look="quiet"
              size="icon"
              disabled={!row.dialable}
              aria-label={t('whatsapp.writeWho', { who })}
              title={row.dialable ? t('whatsapp.write') : t('calls.notDialable')}
              onClick={() => openChat(row.number)}
            >
              <MessageCircle aria-hidden="true" />
            </Button>
          </td>
          <td className="-ml-2">
            <Button
              {...cell(6)}
              look="quiet"
              size="icon"
              aria-haspopup="menu"
              aria-expanded={menuOpen}
              aria-label={t('contacts.moreOf', { who })}
              onClick={(event) => onMenu(row, event.currentTarget)}
            >
              <Ellipsis aria-hidden="true" />
            </Button>
          </td>
        </>
      )}
    </tr>
  )
})
