/** Campaigns: the list, what is chosen above it, and one of each kind beside it. */
import type { Page } from '@playwright/test'
import type { CampaignDetail, CampaignRow } from '../../../shared/views/campaigns.ts'
import type { DeskState } from '../../../shared/views/desk.ts'
import { aCampaign, aCampaignRow, aDesk, before } from '../../renderer/builders.ts'
import type { Canned } from '../fake-bridge.ts'
import { fault, main, type Scene } from '../scene.ts'

const DAY = 86_400
const agent: DeskState['agent'] = { ...aDesk().agent!, role: 'supervisor' }
const NO_FIGURES: CampaignRow['figures'] = {
  audience: 2_400,
  sent: null,
  delivered: null,
  read: null,
  replied: null,
  failed: null,
  billable: null,
}

const ROWS: readonly CampaignRow[] = [
  aCampaignRow({
    id: '1012',
    name: 'Pongal sale: reminder',
    status: 'scheduled',
    scheduledAt: before(-DAY * 1.2),
    createdAt: before(3_600),
    figures: NO_FIGURES,
  }),
  aCampaignRow({
    id: '1011',
    name: 'Diwali offer, all customers of the last twelve months',
    createdAt: before(DAY * 0.4),
  }),
  aCampaignRow({
    id: '1010',
    name: 'Price list November',
    status: 'failed',
    createdAt: before(DAY * 2.3),
    templateName: 'price_list_2026',
    createdBy: 'Imran Sheikh',
    figures: { ...NO_FIGURES, audience: 1_800, sent: 0, delivered: 0, read: 0, replied: 0, failed: 0 },
  }),
  aCampaignRow({
    id: '1009',
    name: 'new_camp_16jul_002',
    createdAt: before(DAY * 9),
    figures: { audience: 3, sent: 2, delivered: 1, read: 2, replied: 1, failed: 1, billable: 2 },
  }),
  aCampaignRow({
    id: '1008',
    name: 'दिवाली की शुभकामनाएँ 🪔',
    status: 'in_progress',
    createdAt: before(DAY * 30),
    templateName: null,
    figures: {
      ...NO_FIGURES,
      audience: 1_23_456,
      sent: 54_321,
      delivered: 50_120,
      read: 20_111,
      failed: 312,
    },
  }),
  aCampaignRow({
    id: '1007',
    name: '',
    status: '',
    createdAt: null,
    createdBy: null,
    figures: { ...NO_FIGURES, audience: null },
  }),
]

const FAILED = aCampaign({
  ...ROWS[2]!,
  failureReason: 'daily_limit_reached',
  template: null,
  templateId: null,
  links: null,
  startedAt: null,
  finishedAt: null,
  countedAt: null,
})
const SCHEDULED = aCampaign({
  ...ROWS[0]!,
  scheduledType: 'scheduled',
  startedAt: null,
  finishedAt: null,
  countedAt: null,
  links: null,
})
const ODD = aCampaign({
  ...ROWS[3]!,
  mapping: [],
  links: null,
  template: {
    header: null,
    hasMedia: true,
    body: 'Hello \n\nDocument test <img src=x onerror=alert(1)>',
    footer: null,
    buttons: [],
  },
})
const UNKNOWN = aCampaign({ ...FAILED, failureReason: 'meta_pacing_hold' })

const campaigns = (
  name: string,
  opened: CampaignDetail | null = null,
  canned: Partial<Canned> = {},
  act: (page: Page) => Promise<void> = async () => {},
): Scene =>
  main(
    `campaigns-${name}`,
    { agent },
    {
      hash: opened === null ? '#/campaigns' : `#/campaigns?campaign=${opened.id}`,
      act: async (page) => {
        if (opened !== null)
          await page.getByRole('region', { name: 'Campaign' }).getByRole('heading', { level: 2 }).waitFor()
        await act(page)
      },
    },
    {
      answers: {
        'campaigns:list': { total: ROWS.length, items: ROWS },
        'campaigns:read': opened,
      },
      ...canned,
    },
  )
const scrolled = (to: string) => async (page: Page) =>
  page.getByRole('region', { name: to }).scrollIntoViewIfNeeded()
const none: Partial<Canned> = { answers: { 'campaigns:list': { total: 0, items: [] } } }

export const CAMPAIGN_SCENES: readonly Scene[] = [
  campaigns('list', null, {}, async (page) => page.getByRole('gridcell').first().waitFor()),
  campaigns('picked-days', null, {}, async (page) => {
    await page.getByRole('combobox', { name: 'Created' }).selectOption('Pick…')
    await page.getByLabel('From').waitFor()
  }),
  campaigns('empty', null, none, async (page) => page.getByText('No campaigns yet').waitFor()),
  campaigns('none-fits', null, none, async (page) => {
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Failed')
    await page.getByText('No campaign fits').waitFor()
  }),
  campaigns(
    'unread',
    null,
    { faults: { 'campaigns:list': fault('campaigns-unavailable', 'Internal Server Error') } },
    async (page) => page.getByRole('alert').waitFor(),
  ),
  campaigns('completed', aCampaign(ROWS[1])),
  campaigns('completed-message', aCampaign(ROWS[1]), {}, scrolled('Details')),
  campaigns('failed', FAILED),
  campaigns('failed-unknown', UNKNOWN),
  campaigns('scheduled', SCHEDULED),
  campaigns('scheduled-variables', SCHEDULED, {}, scrolled('Variables')),
  campaigns('contradicting', ODD),
  main(
    'campaigns-gone',
    { agent },
    {
      hash: '#/campaigns?campaign=9359',
      act: async (page) => page.getByRole('alert').waitFor(),
    },
    {
      answers: { 'campaigns:list': { total: ROWS.length, items: ROWS } },
      faults: { 'campaigns:read': fault('campaign-gone') },
    },
  ),
]
