/** nativeTheme: what the app sets is what its pages see as prefers-color-scheme. The system's own is light. */
import { LoudEmitter } from './loud.ts'
import type { PageLink } from './page-link.ts'

type ThemeSource = 'system' | 'light' | 'dark'

const pages = new Set<PageLink>()

class NativeTheme extends LoudEmitter {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  #source: ThemeSource = 'system'

  constructor() {
    super('nativeTheme')
  }

  get themeSource(): ThemeSource {
    return this.#source
  }

  set themeSource(source: ThemeSource) {
    if (source === this.#source) return
    this.#source = source
    for (const page of pages) tell(page)
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()

function tell(page: PageLink): void {
  const value = nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource
  page
    .send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
    // The page went meanwhile.
    .catch(() => pages.delete(page))
}

export function followTheme(page: PageLink): void {
  pages.add(page)
  if (nativeTheme.themeSource !== 'system') tell(page)
}
