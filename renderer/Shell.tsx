import { House, type LucideIcon, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskState } from '../shared/ipc.ts'
import { linkTo, type Place } from './lib/use-place.ts'
import { Avatar } from './ui/Avatar.tsx'
import { cx } from './ui/cx.ts'

const PLACES: readonly (readonly [Place, LucideIcon])[] = [
  ['home', House],
  ['contacts', Users],
]

interface ShellProps {
  place: Place
  agent: DeskState['agent']
  dial: ReactNode
  connection: ReactNode
  /** What has to be said wherever the agent is. */
  notices: ReactNode
  children: ReactNode
}

/** The frame around every place: where one can go, the dial box, and how the desk is. */
export function Shell({ place, agent, dial, connection, notices, children }: ShellProps) {
  const { t } = useTranslation()
  return (
    <div className="flex h-full">
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
        {PLACES.map(([to, Icon]) => (
          <a
            key={to}
            href={linkTo(to)}
            draggable={false}
            aria-current={place === to ? 'page' : undefined}
            className={cx(
              'flex w-16 flex-col items-center gap-0.5 rounded-md py-1.5 text-2xs',
              place === to ? 'bg-accent-tint font-semibold text-accent-text' : 'text-ink-2 hover:bg-hover',
            )}
          >
            <Icon aria-hidden="true" className="size-4.5" />
            {t(`nav.${to}`)}
          </a>
        ))}
      </nav>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="flex h-13 shrink-0 items-center gap-4 border-b border-line bg-surface px-4">
          {dial}
          <div className="ml-auto flex min-w-0 items-center gap-4">
            {connection}
            {agent !== null && (
              <div className="flex min-w-0 items-center gap-2 border-l border-line pl-4">
                <Avatar name={agent.name} of={agent.userId} />
                <span className="max-w-40 truncate text-xs font-medium" title={agent.name}>
                  {agent.name}
                </span>
              </div>
            )}
          </div>
        </header>
        <main className="flex min-h-0 flex-1 flex-col">
          {notices}
          {children}
        </main>
      </div>
    </div>
  )
}
