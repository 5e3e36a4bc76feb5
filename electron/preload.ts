import { contextBridge, ipcRenderer } from 'electron'
import { EVENT_NAMES } from '../shared/ipc.ts'

/** A command's name: noun:verb. Main's one door knows which exist, and refuses every other. */
const COMMAND = /^[a-z]+:[a-z-]+$/

/** The only bridge: commands and events by name. Types are the window's. */
contextBridge.exposeInMainWorld('ringside', {
  invoke(name: string, args: unknown): Promise<unknown> {
    if (!COMMAND.test(name)) return Promise.reject(new Error('no such command'))
    return ipcRenderer.invoke(name, args)
  },
  on(name: string, listener: (value: unknown) => void): () => void {
    if (!Object.hasOwn(EVENT_NAMES, name)) throw new Error(`no event ${name}`)
    const deliver = (_event: unknown, value: unknown) => listener(value)
    ipcRenderer.on(name, deliver)
    return () => ipcRenderer.off(name, deliver)
  },
})
