/** The customer strip, the palette, the team and the pop-up checks. */
import type { Scene } from '../scene.ts'

export const CUSTOMER_SCENES: readonly Scene[] = []
