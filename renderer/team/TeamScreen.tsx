import { PhoneIncoming, PhoneOutgoing, RadioTower } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TeamCall, TeamView } from '../../shared/views/team.ts'
import { statusTone, who } from '../lib/call-words.ts'
import { formatNumber } from '../lib/format.ts'
import { Timer } from '../lib/Timer.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Empty } from '../ui/Empty.tsx'
import { phaseWords } from './phase-words.ts'

interface TeamScreenProps {
  /** Null while main has not said it yet. */
  team: TeamView | null
  offsetMs: number
  /** Opens the strip of the customer with this number. */
  onOpen: (number: string) => void
}

/** Every live call of the team, oldest first. */
export function TeamScreen({ team, offsetMs, onOpen }: TeamScreenProps) {
  const { t } = useTranslation()
  const calls = team?.calls ?? []
  const total = team?.total ?? 0
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-4">
        <h1 className="text-md font-semibold">{t('team.title')}</h1>
        <p className="text-xs text-ink-2">
          {total > calls.length
            ? t('team.shown', { shown: formatNumber(calls.length), total: formatNumber(total) })
            : t('team.count', { count: total })}
        </p>
      </header>
      {calls.length === 0 ? (
        <Empty icon={<RadioTower aria-hidden="true" />} title={t('team.empty')}>
          {t('team.emptyText')}
        </Empty>
      ) : (
        <div className="@container min-h-0 flex-1 overflow-auto bg-surface">
          <table aria-label={t('team.live')} className="w-full table-fixed text-left">
            <thead className="sticky top-0 z-1 bg-surface text-2xs text-ink-2">
              <tr className="[&>th]:h-8 [&>th]:border-b [&>th]:border-line [&>th]:px-2 [&>th]:font-semibold [&>th:first-child]:pl-4 [&>th:last-child]:pr-4">
                <th scope="col" className="w-[26%] @max-[700px]:w-auto">
                  {t('team.columns.customer')}
                </th>
                <th scope="col" className="w-[12%] @max-[700px]:w-9">
                  <span className="@max-[700px]:sr-only">{t('team.columns.direction')}</span>
                </th>
                <th scope="col" className="w-[15%] @max-[700px]:w-[25%]">
                  {t('team.columns.agent')}
                </th>
                <th scope="col" className="w-[18%] @max-[700px]:w-[24%]">
                  {t('team.columns.phase')}
                </th>
                <th scope="col" className="w-[13%] @max-[700px]:hidden">
                  {t('team.columns.line')}
                </th>
                <th scope="col" className="@max-[700px]:hidden">
                  {t('team.columns.hunted')}
                </th>
              </tr>
            </thead>
            <tbody>
              {calls.map((call) => (
                <TeamRow key={call.sessionId} call={call} offsetMs={offsetMs} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

interface TeamRowProps {
  call: TeamCall
  offsetMs: number
  onOpen: (number: string) => void
}

const ARROW = ' › '
/** A long hunt keeps its newest phones in sight; all of them are in the hover. */
const SHOWN = 3

function newest(hunted: readonly string[]): string {
  const shown = hunted.slice(-SHOWN)
  return (hunted.length > SHOWN ? ['…', ...shown] : shown).join(ARROW)
}

const TeamRow = memo(function TeamRow({ call, offsetMs, onOpen }: TeamRowProps) {
  const { t } = useTranslation()
  const { direction, agent, line, department, hunted, since } = call
  const Direction = direction === 'incoming' ? PhoneIncoming : PhoneOutgoing
  const name = who(t, call)
  const about = [department, line].filter((part) => part !== null && part !== '')
  return (
    <tr className="hover:bg-hover [&>td]:border-b [&>td]:border-line [&>td]:px-2 [&>td]:py-2 [&>td:first-child]:pl-4 [&>td:last-child]:pr-4">
      <td>
        <button
          type="button"
          className="block max-w-full truncate rounded-sm text-left font-medium hover:underline"
          title={name}
          onClick={() => onOpen(call.number)}
        >
          {name}
        </button>
        <p className="truncate text-xs text-ink-2">
          {call.names.length > 0 ? call.numberText : t('calls.newNumber')}
        </p>
      </td>
      <td>
        <span className="flex items-center gap-1.5 text-xs text-ink-2">
          <Direction aria-hidden="true" className="size-4 shrink-0" />
          <span className="truncate @max-[700px]:sr-only">{t(`team.${direction}`)}</span>
        </span>
      </td>
      <td className="truncate" title={agent ?? undefined}>
        {agent ?? <span className="text-ink-2">{t('team.inMenu')}</span>}
      </td>
      <td>
        <Chip tone={call.phase === 'talking' ? 'talk' : statusTone(call.status)}>
          <span className="truncate">{phaseWords(t, call)}</span>
          {since !== null && <Timer at={since} offsetMs={offsetMs} />}
        </Chip>
      </td>
      <td className="text-xs text-ink-2 @max-[700px]:hidden">
        {about.map((part) => (
          <p key={part} className="truncate" title={part ?? undefined}>
            {part}
          </p>
        ))}
      </td>
      <td className="text-xs text-ink-2 @max-[700px]:hidden">
        <p className="line-clamp-2 break-words" title={hunted.join(ARROW)}>
          {hunted.length === 0 ? '—' : newest(hunted)}
        </p>
      </td>
    </tr>
  )
})
