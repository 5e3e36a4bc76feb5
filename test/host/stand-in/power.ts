/** powerMonitor and powerSaveBlocker; the launcher makes the machine sleep and wake. */
import { LoudEmitter, loud } from './loud.ts'
import { onCommand } from './parent.ts'

class PowerMonitor extends LoudEmitter {
  readonly onBatteryPower = false

  constructor() {
    super('powerMonitor')
  }

  isOnBatteryPower(): boolean {
    return false
  }

  getSystemIdleTime(): number {
    return 0
  }

  getSystemIdleState(_thresholdSeconds: number): 'active' {
    return 'active'
  }
}

export const powerMonitor = new PowerMonitor()

export function followPower(): void {
  onCommand('power', ({ event }) => powerMonitor.emit(event))
}

const blockers = new Set<number>()
let lastBlocker = 0

export const powerSaveBlocker = loud(
  {
    start(_type: string): number {
      lastBlocker += 1
      blockers.add(lastBlocker)
      return lastBlocker
    },
    stop: (id: number): boolean => blockers.delete(id),
    isStarted: (id: number): boolean => blockers.has(id),
  },
  'powerSaveBlocker',
)
