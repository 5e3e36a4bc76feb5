/**
 * For the environment of a process that tests start: what Node has compiled once (and stripped of its types) it
 * finds again at the next start, which then costs half. Beside the system's temporary files, for all runs.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const compileCache = { NODE_COMPILE_CACHE: join(tmpdir(), 'ringside-compile-cache') } as const
