const { contextBridge, ipcRenderer } = require('electron')

const foreign = (() => {
  try {
    return require('node:fs')
  } catch (error) {
    return error.message
  }
})()

const heard = []
ipcRenderer.on('said', (_event, value) => heard.push(value))

contextBridge.exposeInMainWorld('sample', {
  heard: () => heard,
  foreign,
  loud: () => ipcRenderer.sendSync,
  invoke: (name, ...args) => ipcRenderer.invoke(name, ...args),
  send: (name, ...args) => ipcRenderer.send(name, ...args),
  on(name, listener) {
    const deliver = (_event, ...values) => listener(...values)
    ipcRenderer.on(name, deliver)
    return () => ipcRenderer.off(name, deliver)
  },
})
