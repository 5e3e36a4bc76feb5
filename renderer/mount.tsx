import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { safeAsk } from './bridge.ts'
import { createDeskStore, type DeskStore } from './desk-store.ts'
import { createI18n } from './i18n.ts'
import { DiallerProvider } from './lib/Dialler.tsx'
import { DoorProvider } from './lib/Door.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'

/** Starts a window: its mirror of the desk, its words, and what it draws. */
export function mount(draw: (desk: DeskStore) => ReactNode): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no #root')
  const bridge = window.ringside
  const ask = safeAsk(bridge)
  const desk = createDeskStore({
    snapshot: () => ask('desk:snapshot', {}),
    onChange: (listener) => bridge.on('desk:changed', listener),
  })
  const stop = desk.connect()
  window.addEventListener('pagehide', () => stop(), { once: true })
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={createI18n()}>
        <ErrorBoundary>
          <DoorProvider door={{ ask, on: bridge.on }}>
            <DiallerProvider>{draw(desk)}</DiallerProvider>
          </DoorProvider>
        </ErrorBoundary>
      </I18nextProvider>
    </StrictMode>,
  )
}
