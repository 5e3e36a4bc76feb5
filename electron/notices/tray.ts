/** Ringside in the system's tray: what is due, and the silent mode, without opening the window. */
import { Menu, type MenuItemConstructorOptions, Tray } from 'electron'
import type { DeskState } from '../../shared/views/desk.ts'
import { wordsOf } from '../words/words.ts'
import { dutyLines } from './duties.ts'
import { trayIcon } from './tray-icon.ts'

interface TrayOptions {
  readonly open: () => void
  /** Shows what is due. */
  readonly openHome: () => void
  readonly setSilent: (silent: boolean) => void
  readonly quit: () => void
}

export interface AppTray {
  update(state: Pick<DeskState, 'wrapUps' | 'followUps' | 'chats' | 'settings'>): void
}

export function createTray({ open, openHome, setSilent, quit }: TrayOptions): AppTray {
  const tray = new Tray(trayIcon())
  tray.on('click', open)
  let last = ''

  return {
    update(state) {
      const { silent, language } = state.settings
      const lines = dutyLines(state, wordsOf({ language }))
      // A menu that is made anew closes under the pointer.
      const now = JSON.stringify([language, silent, lines])
      if (now === last) return
      last = now
      const words = wordsOf({ language })
      const template: MenuItemConstructorOptions[] = [
        { label: words.openApp, click: open },
        ...lines.map((label) => ({ label, click: openHome })),
        { type: 'separator' },
        {
          label: words.silentMode,
          type: 'checkbox',
          checked: silent,
          click: ({ checked }) => setSilent(checked),
        },
        { type: 'separator' },
        { label: words.quit, click: quit },
      ]
      tray.setToolTip(['Ringside', ...lines].join('\n'))
      tray.setContextMenu(Menu.buildFromTemplate(template))
    },
  }
}
