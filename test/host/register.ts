/**
 * `node --import test/host/register.ts out/main/main.js`: the name `electron` means the stand-in, and the
 * process looks like Electron's main process to the libraries that ask.
 */
import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'

const standIn = new URL('./stand-in/electron.ts', import.meta.url).href
const ADDRESS = 'stand-in:electron'

// One module for `import { app }`, `import electron` and `require`, as Electron's own is.
const SOURCE = `
  export * from '${standIn}'
  export { electron as default, electron as 'module.exports' } from '${standIn}'
`

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'electron' || specifier === 'electron/main') return { url: ADDRESS, shortCircuit: true }
    return nextResolve(specifier, context)
  },
  load(url, context, nextLoad) {
    if (url === ADDRESS) return { source: SOURCE, format: 'module', shortCircuit: true }
    return nextLoad(url, context)
  },
})

const { version } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('electron/package.json'), 'utf8'),
) as { version: string }

Object.defineProperties(process, {
  versions: { value: { ...process.versions, electron: version } },
  type: { value: 'browser' },
  defaultApp: { value: true },
})
