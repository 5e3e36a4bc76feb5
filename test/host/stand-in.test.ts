import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandIn } from './chromium-host.ts'
import type { StandInApp } from './launched-app.ts'
import { until } from './until.ts'

const mainFile = join(import.meta.dirname, 'sample/main.js')

const profileDir = mkdtempSync(join(tmpdir(), 'ringside-sample-'))
let app: StandInApp
let main: Page

/** Calls a command of the sample app from its page, through the real bridge. */
function invoke(name: string, ...args: unknown[]): Promise<unknown> {
  return main.evaluate(
    ([command, ...rest]) => window.sample.invoke(String(command), ...rest),
    [name, ...args],
  )
}

const events = async () => (await invoke('events')) as string[]

beforeAll(async () => {
  app = await startStandIn({
    mainFile,
    profileDir,
    env: { RINGSIDE_HOST_DIALOGS: '{"showMessageBox":{"response":1}}' },
    args: ['tel:+915678'],
  })
  main = await app.window('main')
})

afterAll(async () => {
  await app.close()
  rmSync(profileDir, { recursive: true, force: true })
})

describe('windows', () => {
  it('shows main after it was ready, without the pop', async () => {
    expect(app.isShown('main')).toBe(true)
    expect(app.isShown('pop')).toBe(false)
    const seen = await events()
    expect(seen.indexOf('main ready-to-show')).toBeLessThan(seen.indexOf('main show'))
    expect(await main.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 500])
  })

  it('shows and hides the pop, which loads while hidden', async () => {
    const hidden = await app.page('pop')
    expect(new URL(hidden.url()).pathname).toBe('/pop.html')
    const shown = app.window('pop')
    await invoke('pop:show')
    expect(await shown).toBe(hidden)
    expect(app.isShown('pop')).toBe(true)
    expect(await events()).not.toContain('pop focus')
    await invoke('pop:resize', 120)
    await until(async () => (await hidden.evaluate(() => innerHeight)) === 120)
    await invoke('pop:hide')
    await until(() => !app.isShown('pop'))
  })
})

describe('messages', () => {
  it('carries what structured clone carries, both ways', async () => {
    const back = await main.evaluate(async () => {
      const value = {
        at: new Date(5),
        map: new Map([[1, new Set(['a'])]]),
        bytes: new Uint8Array([1, 255]),
        $: 1,
      }
      const { at, map, bytes, $, nothing } = await window.sample.invoke('echo', {
        ...value,
        nothing: undefined,
      })
      return [at instanceof Date && at.getTime(), map.get(1).has('a'), [...bytes], $, nothing === undefined]
    })
    expect(back).toEqual([5, true, [1, 255], 1, true])
  })

  it('delivers in order, what was sent before the page existed first', async () => {
    await invoke('say', 50)
    const expected = ['early', ...Array.from({ length: 50 }, (_, index) => index)]
    await until(async () => (await main.evaluate(() => window.sample.heard())).length === expected.length)
    expect(await main.evaluate(() => window.sample.heard())).toEqual(expected)
    // The page's own script may come after the first of them, and misses none of the others.
    const whole = [expected, expected.slice(1)].map((values) => `${values.join(';')};`)
    expect(whole).toContain(await main.locator('#heard').textContent())
  })

  it('rejects with the text of Electron, also for what cannot be cloned', async () => {
    await expect(invoke('fail')).rejects.toThrow("Error invoking remote method 'fail': Error: on purpose")
    await expect(invoke('nobody')).rejects.toThrow("No handler registered for 'nobody'")
    await expect(invoke('function')).rejects.toThrow('could not be cloned')
  })

  it('says who asks as Electron does', async () => {
    expect(await invoke('sender')).toEqual({
      isWindow: true,
      url: 'app://ringside/main.html',
      origin: 'app://ringside',
      parent: null,
      top: true,
    })
    await main.evaluate(() => window.sample.send('told', 'once'))
    await until(async () => (await events()).includes('told once'))
  })

  it('gives the page the exposed global only, frozen', async () => {
    const found = await main.evaluate(() => {
      const before = window.sample
      try {
        Object.assign(window, { sample: 1 })
      } catch {
        // Read-only, as it should be.
      }
      const hosts = Object.keys(window).filter((name) => /^[bd][0-9a-f]{16}/.test(name))
      const globals = ['require', 'process', 'module', 'ipcRenderer'].filter((name) => name in window)
      return {
        same: window.sample === before && Object.isFrozen(before),
        hosts,
        globals,
        foreign: before.foreign,
      }
    })
    expect(found).toEqual({ same: true, hosts: [], globals: [], foreign: 'module not found: node:fs' })
  })
})

describe('the page is closed in', () => {
  it('is served by the app, under its policy', async () => {
    expect(await main.evaluate(() => [window.moduleRan, window.inlineRan, isSecureContext])).toEqual([
      true,
      undefined,
      true,
    ])
    const echo = await main.evaluate(async () =>
      (await fetch('/echo', { method: 'POST', body: 'text' })).json(),
    )
    expect(echo).toEqual({ url: 'app://ringside/echo', method: 'POST', body: 'text' })
  })

  it('is given a long part bit by bit', async () => {
    const part = await main.evaluate(async () => {
      const response = await fetch('/long', { headers: { range: 'bytes=5-' } })
      const { length } = new Uint8Array(await response.arrayBuffer())
      return [response.status, response.headers.get('content-range'), length]
    })
    expect(part).toEqual([206, 'bytes 5-1048580/3145733', 1_048_576])
    await until(async () => (await events()).some((event) => event.startsWith('long left after')))
  })

  it('reaches no network', async () => {
    const reached = await main.evaluate(async () => {
      const socket = new Promise((resolve) => {
        const tried = new WebSocket('ws://127.0.0.1:9/')
        tried.onerror = () => resolve('refused')
        tried.onopen = () => resolve('open')
      }).catch(() => 'refused')
      return [await fetch('http://127.0.0.1:9/').catch(() => 'refused'), await socket]
    })
    expect(reached).toEqual(['refused', 'refused'])
  })

  it('stays where it is when the app denies a navigation', async () => {
    await main.click('#away')
    await until(async () => (await events()).includes('will-navigate https://example.com/'))
    await main.evaluate(() => {
      location.href = 'https://example.com/script'
    })
    await until(async () => (await events()).includes('will-navigate https://example.com/script'))
    expect(await main.textContent('h1')).toBe('Sample')
  })

  it('opens no windows', async () => {
    expect(await main.evaluate(() => window.open('https://example.com/opened'))).toBeNull()
    await main.click('#blank')
    await until(async () => (await events()).filter((event) => event.startsWith('open https')).length === 2)
    await until(() => main.context().pages().length === 3)
  })

  it('has the permissions the app decided on', async () => {
    const states = await main.evaluate(async () => {
      const names = ['geolocation', 'notifications'] as const
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    })
    // The check handler would allow geolocation, the request handler allows nothing.
    expect(states).toEqual(['denied', 'denied'])
    const recorded = app.records.find(({ what }) => what === 'permission')
    expect(recorded?.detail).toMatchObject({ handlers: { check: true, request: true, device: true } })
  })

  it('loses what it stored when the app clears its session', async () => {
    const stored = () => main.evaluate(() => localStorage.getItem('draft'))
    await main.evaluate(() => localStorage.setItem('draft', 'half a note'))
    expect(await stored()).toBe('half a note')
    await invoke('wipe')
    await main.reload()
    expect(await stored()).toBeNull()
  })

  it('survives a reload', async () => {
    await main.reload()
    expect(await invoke('echo', 'again')).toBe('again')
  })
})

describe('the desktop around it', () => {
  it('is the same module in every form of import, in a process that looks like Electron', async () => {
    expect(await invoke('forms')).toEqual({
      same: true,
      type: 'browser',
      electron: expect.stringMatching(/^\d+\./),
      version: '3.2.1',
      name: 'stand-in-sample',
      packaged: false,
    })
  })

  it('is started with what the launcher adds', async () => {
    expect(await invoke('argv')).toEqual(['tel:+915678'])
  })

  it('keeps secrets encrypted', async () => {
    expect(await invoke('seal', 'plain secret')).toBe(true)
    expect(readFileSync(join(profileDir, 'sealed'), 'latin1')).not.toContain('plain secret')
    expect(await invoke('unseal')).toEqual({ result: 'plain secret', shouldReEncrypt: false })
  })

  it('follows what the launcher plays', async () => {
    app.tell({ type: 'power', event: 'resume' })
    app.tell({ type: 'shortcut', accelerator: 'CommandOrControl+Shift+R' })
    app.tell({ type: 'tray', event: 'click' })
    app.tell({ type: 'menu', owner: 'tray', label: 'Open' })
    void app.openUrl('tel:+911234')
    const expected = ['resume', 'shortcut', 'tray click', 'tray Open', 'open-url tel:+911234']
    await until(async () => {
      const seen = await events()
      return expected.every((event) => seen.includes(event))
    })
  })

  it('asks the network for itself, and is told of a redirect', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/there' }).end()
      else response.writeHead(206, { 'content-type': 'text/plain' }).end(`got ${request.headers.range}`)
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      expect(await invoke('request', `${url}/there`)).toEqual({
        status: 206,
        type: 'text/plain',
        text: 'got bytes=1-',
      })
      expect(await invoke('request', `${url}/moved`)).toEqual({ status: 302, location: `${url}/there` })
    } finally {
      server.close()
    }
    await expect(invoke('request', `${url}/there`)).rejects.toThrow()
  })

  it('goes offline and back, main and page alike', async () => {
    app.tell({ type: 'online', value: false })
    await until(async () => (await invoke('online')) === false)
    await until(async () => (await main.evaluate(() => navigator.onLine)) === false)
    await expect(invoke('fetch', 'http://127.0.0.1:9/')).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
    app.tell({ type: 'online', value: true })
    await until(async () => (await main.evaluate(() => navigator.onLine)) === true)
  })

  it('draws in the theme the app sets', async () => {
    const isDark = () => main.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    expect(await isDark()).toBe(false)
    expect(await invoke('theme', 'dark')).toBe(true)
    await until(isDark)
    expect(await events()).toContain('theme dark')
  })

  it('records what it asks for, and answers as told', async () => {
    expect(await invoke('desktop')).toMatchObject({
      answer: { response: 1 },
      copied: 'copied',
      blocking: true,
      display: { width: 1920 },
      image: true,
    })
    await invoke('notify')
    const recorded = (what: string) =>
      app.records.filter((record) => record.what === what).map(({ detail }) => detail)
    await until(() => recorded('notification').length === 1)
    expect(recorded('notification')).toEqual([{ id: 1, title: 'Ring', body: 'body', silent: false }])
    expect(recorded('open-external')).toEqual(['https://example.com/help'])
    app.tell({ type: 'notification', id: 1, event: 'click' })
    await until(async () => (await events()).includes('notification click'))
  })

  it.each([
    ['app.relaunch', 'electron.app.relaunch'],
    ['electron.nothing', 'electron.nothing'],
    ['window.nothing', 'electron.BrowserWindow.nothing'],
    ['webContents.executeJavaScript', 'electron.webContents.executeJavaScript'],
    ['autoUpdater', 'electron.autoUpdater.checkForUpdates'],
  ])('is loud about %s', async (use, name) => {
    await expect(invoke('unknown', use)).rejects.toThrow(`the stand-in does not know ${name}`)
  })

  it('is loud about what comes too late, and about the renderer', async () => {
    await expect(invoke('late-scheme')).rejects.toThrow('before app is ready')
    await expect(main.evaluate(() => window.sample.loud())).rejects.toThrow('electron.ipcRenderer.sendSync')
  })
})
