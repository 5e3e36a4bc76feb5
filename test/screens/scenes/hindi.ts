/** Screens in Hindi: the English ones, with the language switched once the agent is there. */
import type { Scene } from '../scene.ts'

const SHOWN = new Set([
  'main-home-empty',
  'main-home-busy',
  'main-home-hunting',
  'main-home-outgoing',
  'main-home-problems',
  'main-dial-fault',
  'main-offline',
  'main-signed-out',
  'main-contacts-100000',
  'main-contacts-empty-syncing',
  'main-contacts-failed',
  'main-contacts-pending',
  'main-contacts-filters',
  'main-contacts-new-refused',
  'main-contacts-delete',
  'main-contacts-fields',
  'main-contacts-import-preview',
  'main-contacts-import-running',
  'main-contacts-import-banner',
  'main-contacts-duplicates',
  'main-account-welcome',
  'main-account-by-hand-failed',
  'main-account-by-hand-good-end',
  'main-account-settings-top',
  'main-account-settings-phones',
  'main-account-settings-sounds',
  'main-account-settings-calling',
  'main-account-settings-sign-out',
  'main-account-demo-bar',
  'main-strip-known',
  'main-strip-legs',
  'main-recording-none',
  'main-recording-preparing',
  'main-account-settings-recordings',
  'main-palette-found',
  'main-calls-list',
  'main-calls-filters',
  'main-calls-expression-wrong',
  'main-calls-detail-hunting',
  'main-calls-waiting',
  'main-calls-none-fits',
  'main-team-live',
  'main-why-explained',
  'main-connection-bad',
  'pop-ringing',
  'pop-ringing-unknown',
  'pop-name-fault',
  'pop-hunting',
  'pop-two-calls',
  'pop-talking',
  'pop-test',
  'main-wrapup-form',
  'main-wrapup-unreached',
  'main-wrapup-several',
  'main-wrapup-saved-offline',
  'main-wrapup-refused',
  'pop-wrapup',
  'pop-wrapup-saved',
  'main-team-settings-top',
  'main-call-backs',
  'main-call-backs-anyway',
  'main-call-backs-lost',
  'main-follow-ups',
  'main-follow-ups-menu',
  'main-follow-ups-all',
  'main-follow-ups-new',
  'main-team-settings-conflict',
  'main-campaigns-list',
  'main-campaigns-completed',
  'main-campaigns-scheduled',
  'main-phone-numbers-list',
  'main-phone-numbers-missing',
  'main-composer-typed',
  'main-composer-closed',
  'main-composer-emoji-search',
  'main-composer-interactive-list',
  'main-composer-waits',
  'main-templates-file',
  'main-templates-missing',
  'main-templates-unconfirmed',
  'main-template-admin-chosen',
  'main-template-admin-written',
  'main-template-admin-wrong',
])

/** Those of `scenes` that are worth looking at in Hindi too. */
export const inHindi = (scenes: readonly Scene[]): readonly Scene[] =>
  scenes
    .filter(({ name }) => SHOWN.has(name))
    .map((scene) => ({
      ...scene,
      name: `hindi-${scene.name}`,
      act: async (page) => {
        await scene.act(page)
        const { desk } = scene.canned
        const english = await page.locator('#root').textContent()
        await page.evaluate((hindi) => window.publish('desk:changed', hindi), {
          ...desk,
          settings: { ...desk.settings, language: 'hi' as const },
        })
        await page.waitForFunction((was) => document.querySelector('#root')?.textContent !== was, english)
        await page.locator('html[lang=hi]').waitFor()
        await page.waitForLoadState('networkidle')
      },
    }))
