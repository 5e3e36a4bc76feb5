import type { Rectangle } from 'electron'

export const POP_WIDTH = 380
const MARGIN = 12
const SMALLEST_HEIGHT = 80

/** Bottom right of a work area, never taller than it. Pixels. */
export function placeIn(area: Rectangle, height: number): Rectangle {
  const fitted = Math.round(Math.min(Math.max(height, SMALLEST_HEIGHT), area.height - 2 * MARGIN))
  return {
    x: area.x + area.width - POP_WIDTH - MARGIN,
    y: area.y + area.height - fitted - MARGIN,
    width: POP_WIDTH,
    height: fitted,
  }
}
