/** Where the built relay and simulator lie that the tests start; global-setup.ts makes them. */
import { join, resolve } from 'node:path'

/** A lasting place: Node's compile cache knows a file by its path. */
export const serversFolder = resolve(import.meta.dirname, '../../node_modules/.cache/e2e')

export const servers = {
  relay: join(serversFolder, 'relay.mjs'),
  simulator: join(serversFolder, 'simulator.mjs'),
} as const
