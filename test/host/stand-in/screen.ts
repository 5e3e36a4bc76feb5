/** One display of ordinary size; RINGSIDE_HOST_SCALE sets its scale factor, the pages' too. */
import { LoudEmitter } from './loud.ts'

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const PANEL_HEIGHT = 40

const scaleFactor = Number(process.env.RINGSIDE_HOST_SCALE ?? 1)

export const display = {
  id: 1,
  label: 'stand-in',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1080 - PANEL_HEIGHT },
  workAreaSize: { width: 1920, height: 1080 - PANEL_HEIGHT },
  scaleFactor,
  rotation: 0,
  internal: true,
} as const

class Screen extends LoudEmitter {
  constructor() {
    super('screen')
  }

  getCursorScreenPoint(): { x: number; y: number } {
    return { x: 100, y: 100 }
  }

  getPrimaryDisplay(): typeof display {
    return display
  }

  getAllDisplays(): (typeof display)[] {
    return [display]
  }

  getDisplayNearestPoint(_point: { x: number; y: number }): typeof display {
    return display
  }

  getDisplayMatching(_area: Rectangle): typeof display {
    return display
  }
}

export const screen = new Screen()
