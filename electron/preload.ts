import { contextBridge, ipcRenderer } from 'electron'
import { COMMAND_NAME, EVENT_NAMES } from '../shared/ipc.ts'

/** The only bridge: commands and events by name. Types are the window's. */
contextBridge.exposeInMainWorld('ringside', {
  invoke(name: string, args: unknown): Promise<unknown> {
    if (!COMMAND_NAME.test(name)) return Promise.reject(new Error('no such command'))
    return ipcRenderer.invoke(name, args)
  },
  on(name: string, listener: (value: unknown) => void): () => void {
    if (!Object.hasOwn(EVENT_NAMES, name)) throw new Error(`no event ${name}`)
    const deliver = (_event: unknown, value: unknown) => listener(value)
    ipcRenderer.on(name, deliver)
    return () => ipcRenderer.off(name, deliver)
  },
})
