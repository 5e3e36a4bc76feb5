/** The built windows in a real browser, under the app's own policy, with the test in main's place. */
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { chromiumArguments } from '../host/chromium-arguments.ts'
import { findChromium } from '../host/find-chromium.ts'
import { type Canned, installFakeBridge } from '../screens/fake-bridge.ts'
import { type Site, serveSite } from '../screens/site.ts'
import { aDesk, NOW } from './builders.ts'

interface Windows {
  /** One page at a time; it is closed after its test, which fails if the page complained of anything. */
  openPage(window: 'main' | 'pop', canned: Partial<Canned>, hash?: string): Promise<Page>
  /** The arguments of each such command, in order. */
  asked(name: string): Promise<unknown[]>
  /** Delivers an event as main would. */
  publish(name: string, value: unknown): Promise<void>
}

const CANNED: Canned = {
  desk: aDesk(),
  contacts: { total: 100_000, names: ['Asha Rao', ''], matchNothing: false },
  calls: { total: 0, rows: [] },
  answers: {},
  faults: {},
}

/** For one test file: its site and browser, begun before its first test and ended after its last. */
export function windowsOfThisFile(): Windows {
  let site: Site
  let browser: Browser
  let page: Page
  let trouble: string[] = []

  beforeAll(async () => {
    site = await serveSite(inject('windows'))
    browser = await chromium.launch({
      executablePath: findChromium(process.env),
      args: [...chromiumArguments],
    })
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  afterEach(async () => {
    await page.close()
    expect(trouble).toEqual([])
  })

  return {
    async openPage(window, canned, hash = '') {
      trouble = []
      page = await browser.newPage({ viewport: { width: window === 'pop' ? 380 : 1280, height: 800 } })
      page.setDefaultTimeout(20_000)
      page.on('pageerror', (error) => trouble.push(error.message))
      page.on('dialog', (dialog) => {
        trouble.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      // The policy's complaints arrive here.
      page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
      await page.clock.setFixedTime(NOW)
      await page.addInitScript(installFakeBridge, { ...CANNED, ...canned })
      await page.goto(`${site.url}/${window}.html${hash}`)
      return page
    },
    asked: (name) =>
      page.evaluate(
        (wanted) => window.asked.filter((one) => one.name === wanted).map((one) => one.args),
        name,
      ),
    publish: (name, value) =>
      page.evaluate(([event, payload]) => window.publish(String(event), payload), [name, value]),
  }
}
