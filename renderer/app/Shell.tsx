import {
  House,
  LayoutTemplate,
  type LucideIcon,
  Megaphone,
  MessageCircle,
  Phone,
  RadioTower,
  Search,
  Settings,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskState } from '../../shared/views/desk.ts'
import { PALETTE_KEYS } from '../lib/shortcut.ts'
import { linkTo, type Place } from '../lib/use-place.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { cx } from '../ui/cx.ts'

const ICONS: Readonly<Record<Place, LucideIcon>> = {
  home: House,
  contacts: Users,
  whatsapp: MessageCircle,
  calls: Phone,
  team: RadioTower,
  templates: LayoutTemplate,
  campaigns: Megaphone,
  settings: Settings,
}

interface ShellProps {
  place: Place
  /** Where this agent can go, in the rail's order; settings lie at its foot. */
  places: readonly Place[]
  agent: DeskState['agent']
  /** What waits for the agent there. */
  due: Readonly<Partial<Record<Place, Due>>>
  dial: ReactNode
  connection: ReactNode
  onSearch: () => void
  /** What has to be said wherever the agent is. */
  notices: ReactNode
  /** Beside the place: the customer's strip. */
  strip: ReactNode
  /** In a narrow window it lies over the place, which needs its width. */
  stripLiesOver: boolean
  /** Below the place: the demo's controls. */
  footer: ReactNode
  /** Over the place, for a moment: what was just saved. */
  toasts: ReactNode
  children: ReactNode
}

interface Due {
  readonly count: number
  /** "2 outcomes due, 1 follow-up due"; null when nothing is. */
  readonly words: string | null
}

/** The frame around every place: where one can go, the dial box, the search, and how the desk is. */
export function Shell(props: ShellProps) {
  const {
    place,
    places,
    agent,
    due,
    dial,
    connection,
    onSearch,
    notices,
    strip,
    stripLiesOver,
    footer,
    toasts,
    children,
  } = props
  return (
    <div className="flex h-full">
      <Rail place={place} places={places} due={due} />
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="flex h-13 shrink-0 items-center gap-3 border-b border-line bg-surface px-4">
          {dial}
          <SearchButton onClick={onSearch} />
          <div className="ml-auto flex min-w-0 shrink-0 items-center gap-3">
            {connection}
            {agent !== null && (
              <div className="flex min-w-0 items-center gap-2 border-l border-line pl-3">
                <Avatar name={agent.name} of={agent.userId} />
                <span
                  className="max-w-28 truncate text-xs font-medium max-[1180px]:sr-only"
                  title={agent.name}
                >
                  {agent.name}
                </span>
              </div>
            )}
          </div>
        </header>
        <div className="relative flex min-h-0 flex-1">
          <main tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
            {notices}
            {children}
          </main>
          <div
            className={
              stripLiesOver
                ? 'flex max-[1180px]:absolute max-[1180px]:inset-y-0 max-[1180px]:right-0 max-[1180px]:z-5 max-[1180px]:shadow-card'
                : 'contents'
            }
          >
            {strip}
          </div>
          <div className="absolute bottom-4 left-1/2 z-10 w-100 max-w-[calc(100%-32px)] -translate-x-1/2">
            {toasts}
          </div>
        </div>
        {footer}
      </div>
    </div>
  )
}

function Rail({ place, places, due }: Pick<ShellProps, 'place' | 'places' | 'due'>) {
  const { t } = useTranslation()
  return (
    <nav
      aria-label={t('nav.label')}
      className="flex w-19 shrink-0 flex-col items-center gap-1 border-r border-line bg-surface py-2.5"
    >
      <span
        aria-hidden="true"
        className="mb-2 grid size-8 place-items-center rounded-md bg-accent font-bold text-accent-ink"
      >
        R
      </span>
      {places.map((to) => {
        const Icon = ICONS[to]
        const count = due[to]?.count ?? 0
        return (
          <a
            key={to}
            href={linkTo(to)}
            draggable={false}
            aria-current={place === to ? 'page' : undefined}
            title={count > 0 ? (due[to]?.words ?? undefined) : undefined}
            className={cx(
              'relative flex w-17.5 flex-col items-center gap-0.5 rounded-md py-1.5 text-2xs last:mt-auto',
              place === to ? 'bg-accent-tint font-semibold text-accent-text' : 'text-ink-2 hover:bg-hover',
            )}
          >
            <Icon aria-hidden="true" className="size-4.5" />
            {t(`nav.${to}`)}
            {count > 0 && <Badge count={count} />}
          </a>
        )
      })}
    </nav>
  )
}

const MOST = 99

/** The number at an icon, for the eye; the link's description says it in words. */
function Badge({ count }: { count: number }) {
  return (
    <span
      aria-hidden="true"
      className="absolute top-0.5 left-9 grid h-4 min-w-4 place-items-center rounded-full bg-miss px-1 text-2xs leading-none font-semibold text-surface"
    >
      {count > MOST ? `${MOST}+` : count}
    </span>
  )
}

function SearchButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      aria-keyshortcuts="Control+K Meta+K"
      className="flex h-8 max-w-78 min-w-0 flex-1 items-center gap-2 rounded-sm border border-line-2 bg-surface px-2.5 text-left text-ink-3 hover:bg-hover"
      onClick={onClick}
    >
      <Search aria-hidden="true" className="size-4 shrink-0" />
      <span className="min-w-0 flex-1 truncate">{t('app.search')}</span>
      <kbd className="shrink-0 rounded-sm border border-line-2 px-1.5 font-sans text-2xs leading-4">
        {PALETTE_KEYS}
      </kbd>
    </button>
  )
}
