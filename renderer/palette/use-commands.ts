import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Commands as Asked } from '../../shared/ipc.ts'
import { APPEARANCES, type Settings } from '../../shared/views/settings.ts'
import { useDoor } from '../lib/Door.tsx'
import { linkTo, type Place } from '../lib/use-place.ts'
import type { FailedCommand } from './CommandFault.tsx'
import type { Command } from './palette-items.ts'

interface CommandContext {
  places: readonly Place[]
  settings: Settings
  demo: boolean
  onWrapUp: (() => void) | null
  onPopTest: () => void
  onWhy: () => void
  /** Main has not done it. */
  onFailed: (failed: FailedCommand) => void
}

/** What can be done from the palette, on this desk and at this moment. */
export function useCommands({
  places,
  settings,
  demo,
  onWrapUp,
  onPopTest,
  onWhy,
  onFailed,
}: CommandContext): readonly Command[] {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const { silent, appearance } = settings
  return useMemo(() => {
    const asks = <N extends keyof Asked>(
      id: string,
      label: string,
      name: N,
      args: Parameters<Asked[N]>[0],
    ) => ({
      id,
      label,
      run: () =>
        void ask(name, args).then((answer) => {
          if (!answer.ok) onFailed({ label, fault: answer.fault })
        }),
    })
    return [
      ...(onWrapUp === null ? [] : [{ id: 'wrap-up', label: t('wrapups.title'), run: onWrapUp }]),
      ...places.map((place) => ({
        id: `go-${place}`,
        label: t('palette.goTo', { place: t(`nav.${place}`) }),
        run: () => {
          window.location.hash = linkTo(place)
        },
      })),
      asks('refresh-contacts', t('palette.refreshContacts'), 'contacts:sync', {}),
      { id: 'pop-test', label: t('pop.test'), run: onPopTest },
      { id: 'pop-why', label: t('pop.why'), run: onWhy },
      asks('silent', t(silent ? 'palette.silentOff' : 'palette.silentOn'), 'settings:update', {
        patch: { silent: !silent },
      }),
      ...APPEARANCES.filter((theme) => theme !== appearance).map((theme) =>
        asks(`theme-${theme}`, t(`palette.theme.${theme}`), 'settings:update', {
          patch: { appearance: theme },
        }),
      ),
      ...(demo ? [asks('leave-demo', t('palette.leaveDemo'), 'demo:leave', {})] : []),
    ]
  }, [t, ask, places, silent, appearance, demo, onWrapUp, onPopTest, onWhy, onFailed])
}
