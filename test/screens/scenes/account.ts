/** First run, set-up by hand, settings and the demo. */
import type { Page } from '@playwright/test'
import type { DeskState } from '../../../shared/views/desk.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/views/settings.ts'
import type { AccountView, CheckResult, SetupDraft } from '../../../shared/views/setup.ts'
import { aDraft } from '../../renderer/account/drafts.ts'
import { aDesk, before } from '../../renderer/builders.ts'
import type { Canned } from '../fake-bridge.ts'
import { fault, main, type Scene } from '../scene.ts'

const agent = aDesk().agent ?? { userId: '', name: '', role: 'agent' as const, phones: [] }
const relay = { url: 'https://relay.example.in', agent }

const EMPTY = aDraft()
const TYPED = {
  ...EMPTY.fields,
  companyId: '6836cad944e39380',
  phoneNumberId: '413297801869823',
  wabaId: '384763221391764',
  publicIvrId: '68639de9580b6744',
  userId: '694e6be5a520b309',
}
const ALL_SECRETS = { publicApiKey: true, obdKey: true, obdSecretToken: true, developersToken: true }
const HALF: SetupDraft = {
  ...EMPTY,
  relay,
  fields: { ...EMPTY.fields, companyId: TYPED.companyId },
  secrets: { ...EMPTY.secrets, publicApiKey: true },
}

const found = (code: CheckResult['code'], over: Partial<CheckResult> = {}): CheckResult => ({
  ok: code === 'ok' || code === 'no-user-api',
  code,
  fields: [],
  detail: null,
  checkedAt: before(40),
  ...over,
})
const FULL: SetupDraft = { ...EMPTY, relay, fields: TYPED, secrets: ALL_SECRETS }
const FAILED: SetupDraft = {
  ...FULL,
  checks: {
    contacts: found('company-mismatch', {
      fields: ['companyId'],
      detail: 'User is not authorized to access this resource with an explicit deny',
    }),
    calls: found('wrong-place', { fields: ['obdKey'], detail: 'publicApiKey' }),
    users: found('ip-not-allowed', { detail: 'Forbidden' }),
  },
}
const GOOD: SetupDraft = {
  ...FULL,
  fields: { ...TYPED, phones: '+91 98765 43210' },
  checks: { contacts: found('ok'), calls: found('ok'), users: found('no-user-api') },
}

const ACCOUNT: AccountView = {
  relayUrl: relay.url,
  agent,
  fields: TYPED,
  phones: [
    { number: '+919876543210', numberText: '+91 98765 43210', routed: true, typed: false },
    { number: '+918047182200', numberText: '+91 80471 82200', routed: false, typed: false },
    { number: '+919004177312', numberText: '+91 90041 77312', routed: false, typed: true },
  ],
  checks: { contacts: found('ok', { checkedAt: before(3_000) }), calls: null, users: null },
}

const CHOSEN: Settings = {
  ...DEFAULT_SETTINGS,
  silent: true,
  sounds: { ring: 'normal', outputDevice: 'headset' },
  phones: ['+919004177312'],
  calling: {
    callerId: '+918047182200',
    stdCode: '80',
    callHold: false,
    maxDurationSeconds: 1_800,
    quietHours: { from: '21:00', to: '09:00' },
    doNotCall: Array.from(
      { length: 260 },
      (_, i) => `+9198${String(20_000_000 + i * 7_919).padStart(8, '0')}`,
    ),
  },
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click()
}

const firstRun = (
  name: string,
  act: Scene['act'],
  draft: SetupDraft = EMPTY,
  faults: Canned['faults'] = {},
  answers: Canned['answers'] = {},
): Scene =>
  main(
    `account-${name}`,
    { setup: 'needed', agent: null },
    { act },
    { answers: { 'setup:read': draft, 'setup:save': draft, ...answers }, faults },
  )

const byHand = (name: string, draft: SetupDraft, scrolledTo: string | null = null, then?: Scene['act']) =>
  firstRun(
    `by-hand-${name}`,
    async (page) => {
      await press('Set up by hand')(page)
      await page.getByRole('button', { name: 'Open my desk' }).waitFor()
      if (scrolledTo !== null) await page.getByRole('region', { name: scrolledTo }).scrollIntoViewIfNeeded()
      await then?.(page)
    },
    draft,
  )

const joinWith = (text: string) => async (page: Page) => {
  await press('Join your team')(page)
  await page.getByRole('textbox', { name: 'Invitation' }).fill(text)
  await press('Join')(page)
  await page.getByRole('alert').waitFor()
}

const settings = (
  name: string,
  section: string | null,
  desk: Partial<DeskState> = {},
  canned: Partial<Canned> = {},
  then?: Scene['act'],
): Scene =>
  main(
    `account-settings-${name}`,
    desk,
    {
      hash: '#/settings',
      act: async (page) => {
        const sections = page.getByRole('navigation', { name: 'Sections' })
        await page.getByRole('region', { name: 'My phones' }).getByRole('list').waitFor()
        if (section !== null) await sections.getByRole('link', { name: section }).click()
        await then?.(page)
      },
    },
    {
      answers: { 'account:read': ACCOUNT, 'settings:update': desk.settings ?? DEFAULT_SETTINGS },
      ...canned,
    },
  )

export const ACCOUNT_SCENES: readonly Scene[] = [
  firstRun('welcome', async () => {}),
  firstRun('welcome-begun', async (page) => page.getByRole('button', { name: 'Continue' }).waitFor(), HALF),
  firstRun('invited', async (page) => page.getByRole('dialog').waitFor(), {
    ...EMPTY,
    invitedBy: 'relay.example.in',
  }),
  firstRun(
    'invited-refused',
    async (page) => {
      await press('Join')(page)
      await page.getByRole('alert').waitFor()
    },
    { ...EMPTY, invitedBy: 'relay.example.in' },
    { 'setup:join': fault('code-refused', 'relay.example.in') },
  ),
  firstRun('demo-failed', press('Explore the demo'), EMPTY, { 'demo:start': fault('demo-failed') }),
  firstRun('demo-starting', press('Explore the demo')),
  main(
    'account-vault-unreadable',
    {
      setup: 'failed',
      agent: null,
      setupProblem: { kind: 'vault-unreadable', detail: '' },
    },
    {},
    { answers: { 'setup:read': EMPTY } },
  ),
  firstRun('join', press('Join your team')),
  firstRun('join-refused', joinWith('https://relay.example.in\ncode 7Q2K-9XPM'), EMPTY, {
    'setup:join': fault('code-refused', 'relay.example.in'),
  }),
  firstRun('join-insecure', joinWith('http://relay.example.in 7Q2K-9XPM'), EMPTY, {
    'setup:join': {
      ...fault('invitation-unreadable', 'relay.example.in'),
      fields: { invitation: 'insecure' },
    },
  }),
  firstRun(
    'join-credentials',
    async (page) => {
      await press('Join your team')(page)
      await page.getByRole('textbox', { name: 'Invitation' }).fill('ringside://join?relay=x&code=y')
      await press('Join')(page)
      await page.getByText('You have joined').waitFor()
    },
    HALF,
    {},
    { 'setup:join': { next: 'credentials' } },
  ),
  byHand('empty', EMPTY),
  byHand('half', HALF),
  byHand('half-calls', HALF, null, async (page) => {
    await press('Open my desk')(page)
    await page.getByRole('textbox', { name: 'API token' }).scrollIntoViewIfNeeded()
  }),
  firstRun(
    'by-hand-refused',
    async (page) => {
      await press('Set up by hand')(page)
      await press('Open my desk')(page)
      await page.getByRole('alert').waitFor()
    },
    HALF,
    { 'setup:finish': fault('setup-incomplete') },
  ),
  byHand('failed', FAILED),
  byHand('failed-end', FAILED, 'Users and call log'),
  byHand('good', GOOD),
  byHand('good-end', GOOD, 'Users and call log'),
  byHand('start-over', HALF, null, press('Start over')),
  settings('top', null),
  settings(
    'account-failed',
    null,
    {},
    {
      answers: { 'account:read': { ...ACCOUNT, checks: FAILED.checks } },
    },
  ),
  settings('phones', 'My phones', { settings: CHOSEN }),
  settings('sounds', 'Sounds', { settings: CHOSEN }),
  settings('pop', 'Pop-up', { settings: CHOSEN }),
  settings('calling', 'Calling', { settings: CHOSEN }),
  settings('calling-plain', 'Calling'),
  settings(
    'calling-refused',
    'Calling',
    { settings: CHOSEN },
    {
      answers: { 'account:read': ACCOUNT },
      faults: { 'settings:update': fault('invalid-number') },
    },
    async (page) => {
      await page.getByRole('textbox', { name: 'Longest call' }).fill('ninety')
      await page.getByRole('textbox', { name: 'Number not to call' }).fill('12345')
      await page.getByRole('textbox', { name: 'Number not to call' }).press('Enter')
      await page.getByRole('alert').nth(1).waitFor()
    },
  ),
  settings('saved', 'Appearance', {}, undefined, async (page) => {
    await page.getByRole('radio', { name: 'Soft' }).check()
    await page.getByRole('switch', { name: 'Silent mode' }).click()
    await page.getByRole('region', { name: 'Pop-up' }).getByText('Saved').waitFor()
  }),
  settings(
    'recordings',
    'Recordings',
    {},
    {
      answers: {
        'account:read': ACCOUNT,
        'recordings:read-cache': { bytes: 143_400_000, capBytes: 524_288_000 },
      },
    },
  ),
  settings('privacy', 'Privacy'),
  settings('sign-out', 'Privacy', {}, undefined, press('Sign out and wipe local data')),
  settings('demo', null, { demo: true }),
  main('account-demo-bar', { demo: true }),
  main(
    'account-demo-bar-fault',
    { demo: true },
    { act: press('Transfer') },
    { faults: { 'demo:act': fault('internal') } },
  ),
]
