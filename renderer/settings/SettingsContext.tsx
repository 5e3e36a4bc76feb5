import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { Settings, SettingsPatch } from '../../shared/views/settings.ts'
import { useDoor } from '../lib/Door.tsx'
import { withPatch } from './patch.ts'

interface SettingsDoor {
  /** As main has them, with what is being saved on top: a switch moves at once. */
  readonly settings: Settings
  /** Null when saved; what was shown ahead is taken back otherwise. */
  readonly save: (patch: SettingsPatch) => Promise<Fault | null>
}

const SettingsContext = createContext<SettingsDoor | null>(null)

export function SettingsProvider({ settings, children }: { settings: Settings; children: ReactNode }) {
  const { ask } = useDoor()
  const [said, setSaid] = useState(settings)
  const [kept, setKept] = useState(settings)
  const [pending, setPending] = useState<readonly SettingsPatch[]>([])
  if (said !== settings) {
    setSaid(settings)
    setKept(settings)
  }

  const save = async (patch: SettingsPatch): Promise<Fault | null> => {
    setPending((all) => [...all, patch])
    const answer = await ask('settings:update', { patch })
    setPending((all) => all.filter((one) => one !== patch))
    if (!answer.ok) return answer.fault
    setKept(answer.value)
    return null
  }

  return (
    <SettingsContext value={{ settings: pending.reduce(withPatch, kept), save }}>{children}</SettingsContext>
  )
}

function useSettingsDoor(): SettingsDoor {
  const door = useContext(SettingsContext)
  if (door === null) throw new Error('useSettings outside SettingsProvider')
  return door
}

export const useSettings = (): Settings => useSettingsDoor().settings

const SAVED_SHOWN_MS = 2_000

export interface Saver {
  readonly state: 'idle' | 'saving' | 'saved'
  /** Why the last change of this setting was refused. */
  readonly fault: (setting: string) => Fault | null
  /** True when it was saved. `setting` names the field at which a refusal is shown. */
  readonly save: (setting: string, patch: SettingsPatch) => Promise<boolean>
}

/** Saves the changes of one section, and says how that went. */
export function useSaver(): Saver {
  const { save } = useSettingsDoor()
  const [state, setState] = useState<Saver['state']>('idle')
  const [faults, setFaults] = useState<Readonly<Record<string, Fault | null>>>({})
  const turn = useRef(0)

  useEffect(() => {
    if (state !== 'saved') return
    const timer = setTimeout(() => setState('idle'), SAVED_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [state])

  return {
    state,
    fault: (setting) => faults[setting] ?? null,
    async save(setting, patch) {
      turn.current += 1
      const mine = turn.current
      setState('saving')
      const fault = await save(patch)
      setFaults((all) => ({ ...all, [setting]: fault }))
      // An older change that comes back late says nothing about the newest.
      if (mine === turn.current) setState(fault === null ? 'saved' : 'idle')
      return fault === null
    },
  }
}
