import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'

/** A preload's source. One that does not parse is left out: it must not take the page's other scripts with it. */
export function readPreload(path: string, failed: (error: unknown) => void): string {
  const source = readFileSync(path, 'utf8')
  try {
    new Script(`(function (require, module, exports, process) {\n${source}\n})`, { filename: path })
    return source
  } catch (error) {
    // Whoever makes the window has yet to listen.
    queueMicrotask(() => failed(error))
    return ''
  }
}
