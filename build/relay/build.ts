/**
 * `npm run build:relay [-- FOLDER]`: the relay and its command line as one file that plain Node 24 runs, without
 * node_modules (default: out/relay/relay.mjs), and the licences of what is in it.
 */
import { resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** ws asks for these and does without them: they need a compiler, and gain nothing at our frame sizes. */
const OPTIONAL_NATIVES = ['bufferutil', 'utf-8-validate']

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { target: 'node', noExternal: true, external: OPTIONAL_NATIVES },
  build: {
    ssr: resolve(root, 'relay/main.ts'),
    target: 'node24',
    outDir: resolve(root, process.argv[2] ?? 'out/relay'),
    emptyOutDir: true,
    copyPublicDir: false,
    // An operator's stack trace shall name our functions.
    minify: false,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      // .mjs: it is a module wherever it lies, whatever a package.json above it says.
      output: { entryFileNames: 'relay.mjs', codeSplitting: false },
    },
  },
})
