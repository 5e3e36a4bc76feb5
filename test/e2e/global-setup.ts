/**
 * Before the first test: the relay and the simulator become one file each. A test starts them, and the relay's
 * command line once for each agent, in a fraction of the time that the sources take; and the relay is the one
 * that is shipped.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { servers, serversFolder } from './servers.ts'

const root = resolve(import.meta.dirname, '../..')

async function buildSimulator(outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: join(root, 'simulator/main.ts'),
      target: 'node24',
      outDir,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'simulator.mjs', codeSplitting: false } },
    },
  })
}

async function buildRelay(outDir: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, 'build/relay/build.ts'), outDir])
}

export default async function buildServers(): Promise<void> {
  await mkdir(serversFolder, { recursive: true })
  const made = await mkdtemp(join(serversFolder, 'building-'))
  try {
    await Promise.all([buildRelay(join(made, 'relay')), buildSimulator(join(made, 'simulator'))])
    // In one step each: another run may be using those that are there.
    await rename(join(made, 'relay/relay.mjs'), servers.relay)
    await rename(join(made, 'simulator/simulator.mjs'), servers.simulator)
  } finally {
    await rm(made, { recursive: true, force: true })
  }
}
