/**
 * Draws every screen in both themes and several sizes into screenshots/, to be looked at, and lets axe look for
 * what assistive technology would stumble over. `npm run screenshots [part of a scene's name]`
 */

import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromiumArguments } from '../host/chromium-arguments.ts'
import { findChromium } from '../host/find-chromium.ts'
import { NOW } from '../renderer/builders.ts'
import { installFakeBridge } from './fake-bridge.ts'
import type { Scene } from './scene.ts'
import { SCENES } from './scenes.ts'
import { openSite } from './site.ts'

const FOLDER = resolve(import.meta.dirname, '../../screenshots')

interface Shape {
  readonly label: string
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** Shapes of one scale share a page: it only changes its size. */
const SHAPES: Readonly<Record<Scene['window'], readonly (readonly Shape[])[]>> = {
  main: [
    [
      { label: '1280x800', width: 1280, height: 800, scale: 1 },
      { label: '1000x640', width: 1000, height: 640, scale: 1 },
    ],
  ],
  pop: [
    [{ label: '100', width: 380, height: 900, scale: 1 }],
    [{ label: '150', width: 380, height: 900, scale: 1.5 }],
  ],
}

const THEMES = ['light', 'dark'] as const

async function draw(page: Page, scene: Scene, origin: string): Promise<void> {
  await page.clock.setFixedTime(NOW)
  await page.addInitScript(installFakeBridge, scene.canned)
  await page.goto(`${origin}/${scene.window}.html${scene.hash}`)
  await page.locator('#root > *').first().waitFor()
  await scene.act(page)
}

/** Only the cards of the pop, on something like a desktop, since its window is as high as they are. */
async function shotOfPop(page: Page, path: string, theme: string): Promise<void> {
  await page.evaluate(
    (colour) => {
      document.documentElement.style.background = colour
    },
    theme === 'dark' ? '#2b3240' : '#c9d2de',
  )
  const box = await page.locator('main').boundingBox()
  if (box === null) throw new Error('the pop has no main')
  await page.screenshot({ path, clip: { x: 0, y: 0, width: box.width, height: Math.min(box.height, 900) } })
}

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`),
  )
}

async function look(
  browser: Browser,
  origin: string,
  scene: Scene,
  shapes: readonly Shape[],
): Promise<string[]> {
  const context = await browser.newContext({
    deviceScaleFactor: shapes[0]?.scale ?? 1,
    viewport: { width: shapes[0]?.width ?? 0, height: shapes[0]?.height ?? 0 },
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Kolkata',
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console: ${message.text()}`)
  })
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await draw(page, scene, origin)
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    for (const shape of shapes) {
      await page.setViewportSize(shape)
      const path = join(FOLDER, `${scene.name}-${shape.label}-${theme}.png`)
      if (scene.window === 'pop') await shotOfPop(page, path, theme)
      else await page.screenshot({ path })
      shots += 1
    }
    problems.push(...(await problemsOf(page)).map((problem) => `${theme}: ${problem}`))
  }
  await context.close()
  return problems.map((problem) => `${scene.name} ${problem}`)
}

let shots = 0
const only = process.argv[2] ?? ''
if (only === '') await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
const site = await openSite()
const browser = await chromium.launch({
  executablePath: findChromium(process.env),
  args: [...chromiumArguments],
})
const problems: string[] = []
for (const scene of SCENES.filter(({ name }) => name.includes(only))) {
  for (const shapes of SHAPES[scene.window]) problems.push(...(await look(browser, site.url, scene, shapes)))
}
await browser.close()
await site.close()
console.log(`${shots} pictures in screenshots/`)
for (const problem of new Set(problems)) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
