/** First run, set-up by hand, settings and the demo. */
import type { Scene } from '../scene.ts'

export const ACCOUNT_SCENES: readonly Scene[] = []
