import type { Logger } from '../../electron/log.ts'

export const SILENT: Logger = { info() {}, warn() {}, error() {} }
