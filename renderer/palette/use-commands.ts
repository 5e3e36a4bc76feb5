import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Commands as Asked } from '../../shared/ipc.ts'
import { APPEARANCES, type Settings } from '../../shared/views/settings.ts'
import { useDoor } from '../lib/Door.tsx'
import { linkTo, type Place } from '../lib/use-place.ts'
import type { Command } from './palette-items.ts'

interface CommandContext {
  places: readonly Place[]
  settings: Settings
  demo: boolean
  onWrapUp: (() => void) | null
  onPopTest: () => void
  onWhy: () => void
}

/** What can be done from the palette, on this desk and at this moment. */
export function useCommands({
  places,
  settings,
  demo,
  onWrapUp,
  onPopTest,
  onWhy,
}: CommandContext): readonly Command[] {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const { silent, appearance } = settings
  return useMemo(() => {
    const update = (patch: Parameters<Asked['settings:update']>[0]['patch']) => () =>
      void ask('settings:update', { patch })
    return [
      ...(onWrapUp === null ? [] : [{ id: 'wrap-up', label: t('wrapups.title'), run: onWrapUp }]),
      ...places.map((place) => ({
        id: `go-${place}`,
        label: t('palette.goTo', { place: t(`nav.${place}`) }),
        run: () => {
          window.location.hash = linkTo(place)
        },
      })),
      {
        id: 'refresh-contacts',
        label: t('palette.refreshContacts'),
        run: () => void ask('contacts:sync', {}),
      },
      { id: 'pop-test', label: t('pop.test'), run: onPopTest },
      { id: 'pop-why', label: t('pop.why'), run: onWhy },
      {
        id: 'silent',
        label: t(silent ? 'palette.silentOff' : 'palette.silentOn'),
        run: update({ silent: !silent }),
      },
      ...APPEARANCES.filter((theme) => theme !== appearance).map((theme) => ({
        id: `theme-${theme}`,
        label: t(`palette.theme.${theme}`),
        run: update({ appearance: theme }),
      })),
      ...(demo
        ? [{ id: 'leave-demo', label: t('palette.leaveDemo'), run: () => void ask('demo:leave', {}) }]
        : []),
    ]
  }, [t, ask, places, silent, appearance, demo, onWrapUp, onPopTest, onWhy])
}
