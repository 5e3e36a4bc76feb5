import { Suspense } from 'react'
import { useStore } from 'zustand'
import { FirstRun } from './app/chunks.ts'
import { Desk } from './app/Desk.tsx'
import type { DeskStore } from './desk-store.ts'
import { useAppliedSettings } from './settings/apply-settings.ts'
import { Opening } from './ui/Opening.tsx'

/** The main window: nothing known yet, the first run, or a desk. */
export function App({ desk: store }: { desk: DeskStore }) {
  const { desk, fault } = useStore(store)
  useAppliedSettings(desk?.settings ?? null)
  if (desk === null) return <Opening fault={fault} onRetry={() => void store.refresh()} />
  if (desk.setup !== 'ready')
    return (
      <Suspense>
        <FirstRun setup={desk.setup} problem={desk.setupProblem} secretsKept={desk.secretsKept} />
      </Suspense>
    )
  return <Desk desk={desk} />
}
