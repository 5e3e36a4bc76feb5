/** Contacts beyond the plain list: forms, filters, import, export, duplicates. */
import type { Page } from '@playwright/test'
import type { Fault } from '../../../shared/ipc.ts'
import type {
  ContactDetail,
  ContactsWork,
  CustomField,
  DuplicatePage,
  ImportErrorPage,
  ImportPreview,
  ImportView,
} from '../../../shared/views/contacts.ts'
import { before } from '../../renderer/builders.ts'
import { CONTACTS, contacts, fault, type Scene } from '../scene.ts'

const FIELDS: readonly CustomField[] = [
  { id: 'city', label: 'City', type: 'single-select', options: ['Pune', 'Nashik', 'Mumbai'], guessed: true },
  { id: 'skills', label: 'Interests', type: 'multi-select', options: ['solar', 'pumps'], guessed: false },
  { id: 'dob', label: 'Date of birth', type: 'date', options: [], guessed: true },
  { id: 'visit_at', label: 'Next visit', type: 'date-time', options: [], guessed: true },
  { id: 'acres', label: 'Acres', type: 'number', options: [], guessed: false },
  { id: 'dealer', label: 'Dealer', type: 'switch', options: [], guessed: true },
]

const aDetail = (over: Partial<ContactDetail> = {}): ContactDetail => ({
  id: '1',
  name: 'Asha Rao',
  number: '+917906225789',
  numberText: '+91 79062 25789',
  dialable: true,
  email: 'asha.rao@example.in',
  pending: false,
  marketingOptIn: true,
  customFields: {
    city: 'Pune',
    skills: ['solar', 'pumps'],
    dob: '1992-04-06',
    visit_at: '2026-12-02 10:30:00',
    acres: '12',
    dealer: false,
  },
  status: 'active',
  source: 'manual_entry',
  createdAt: before(86_400 * 300),
  modifiedAt: before(86_400),
  ...over,
})

const PREVIEW: ImportPreview = {
  importId: 'import-1',
  fileName: 'dealers-november.csv',
  columns: ['Customer', 'Mobile', 'Mail', 'Town', 'Remark'],
  sample: [
    ['Aarav Mehta', '98214 00817', 'aarav@example.in', 'Pune', 'Call after five'],
    ['Bhavna Iyer', '+91 90041 77312', '', 'Nashik', ''],
    [
      'Sri Venkateswara Agricultural Machinery, Pumps and Irrigation',
      '080-47182200',
      '',
      'Coimbatore',
      'Old dealer',
    ],
    ['आशा शर्मा', '12345', 'asha@example.in', 'Mumbai', ''],
  ],
  rows: 5_000,
  mapping: {
    columns: { 0: 'name', 1: 'number', 2: 'email', 3: 'custom_fields.city' },
    header: true,
    onExisting: 'skip',
  },
  counts: { fresh: 4_812, existing: 158, bad: 30 },
}

const anImport = (over: Partial<ImportView> = {}): ContactsWork => ({
  import: {
    importId: 'import-1',
    fileName: 'dealers-november.csv',
    state: 'running',
    total: 5_000,
    created: 2_310,
    updated: 0,
    skipped: 74,
    failed: 3,
    problem: null,
    ...over,
  },
  export: null,
})

const wrong = (detail: string, fields: Fault['fields'] = {}): Fault => ({
  ...fault('contact-invalid', detail),
  fields,
})
const TOO_SHORT = 'Phone Number’s length should be in the range of [7,15].'
const ERRORS: ImportErrorPage = {
  total: 3,
  items: [
    { line: 5, name: 'आशा शर्मा', number: '12345', fault: wrong('', { number: TOO_SHORT }) },
    { line: 61, name: '', number: '+91 90041 77313', fault: wrong('', { name: 'This field is required.' }) },
    { line: 408, name: 'O’Brien', number: 'call later', fault: fault('invalid-number') },
  ],
}

const DUPLICATES: DuplicatePage = {
  total: 2,
  items: [
    {
      number: '+917906225789',
      numberText: '+91 79062 25789',
      contacts: [
        aDetail(),
        aDetail({ id: '2', name: 'Vijay Rao', email: null, customFields: { city: 'Nashik', acres: '12' } }),
      ],
      differs: [
        'name',
        'email',
        ...['city', 'skills', 'dob', 'visit_at', 'dealer'].map((id) => `custom_fields.${id}`),
      ],
    },
    {
      number: '+919821400817',
      numberText: '+91 98214 00817',
      contacts: [
        aDetail({ id: '3', name: 'Ravi Kumar' }),
        aDetail({ id: '4', name: 'Ravi Kumar', marketingOptIn: false }),
        aDetail({ id: '5', name: '' }),
      ],
      differs: ['name', 'marketingOptIn'],
    },
  ],
}

const answers = {
  'contacts:list-fields': FIELDS,
  'contacts:read': aDetail(),
  'contacts:preview-import': PREVIEW,
  'contacts:remap-import': PREVIEW,
  'contacts:list-import-errors': ERRORS,
  'contacts:list-duplicates': DUPLICATES,
}

const scene = (
  name: string,
  act: (page: Page) => Promise<void>,
  more: { work?: ContactsWork; faults?: Record<string, Fault>; answers?: Record<string, unknown> } = {},
): Scene =>
  contacts(
    name,
    more.work === undefined ? {} : { contactsWork: more.work },
    {
      answers: { ...answers, ...more.answers },
      faults: more.faults ?? {},
      contacts: { ...CONTACTS, pending: [2] },
    },
    act,
  )

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const firstRow = (page: Page) => page.getByRole('row').nth(2)

async function openMenu(page: Page): Promise<void> {
  await firstRow(page).getByRole('button', { name: 'More for Asha Rao' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).waitFor()
}

async function filterByCity(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filters' }).click()
  await press(page, 'Add condition')
  const first = page.getByRole('group', { name: 'Condition 1' })
  await first.getByRole('combobox', { name: 'Field' }).selectOption({ label: 'City' })
  const value = first.getByRole('combobox', { name: 'Value' })
  for (const city of ['Pune', 'Nashik']) {
    await value.fill(city)
    await value.press('Enter')
  }
  await press(page, 'Add condition')
  const second = page.getByRole('group', { name: 'Condition 2' })
  await second.getByRole('combobox', { name: 'Field' }).selectOption({ label: 'Created' })
  await second.getByLabel('From').fill('2026-04-01')
  await second.getByLabel('To').fill('2026-03-01')
}

async function chooseFile(page: Page): Promise<void> {
  await press(page, 'Import')
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'dealers-november.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') })
}

export const CONTACT_SCENES: readonly Scene[] = [
  scene('pending', async (page) => {
    await page.getByText('Saving').waitFor()
    await page.getByRole('button', { name: 'Modified' }).click()
  }),
  scene('menu', openMenu),
  scene('filters-none', (page) => page.getByRole('button', { name: 'Filters' }).click()),
  scene('filters', filterByCity),
  contacts('filters-empty', {}, { answers, contacts: { ...CONTACTS, total: 0 } }, async (page) => {
    await filterByCity(page)
    await page.getByText('No contact fits the filters').waitFor()
  }),
  scene('new', (page) => press(page, 'New contact')),
  scene(
    'new-refused',
    async (page) => {
      await press(page, 'New contact')
      const dialog = page.getByRole('dialog', { name: 'New contact' })
      await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Pooja Joshi')
      await dialog.getByRole('textbox', { name: 'Number' }).fill('98723')
      await dialog.getByRole('textbox', { name: 'E-mail' }).fill('pooja@')
      await press(page, 'Save contact')
      await dialog.getByRole('alert').first().waitFor()
    },
    {
      faults: {
        'contacts:create': wrong('Validation Error', {
          number: TOO_SHORT,
          email: 'Enter a valid email address.',
        }),
      },
    },
  ),
  scene('new-already', async (page) => {
    await press(page, 'New contact')
    await page.getByRole('dialog').getByRole('textbox', { name: 'Number' }).fill('70000 00000')
    await page.getByText('Already: Aarav Mehta').waitFor()
  }),
  scene('edit', async (page) => {
    await openMenu(page)
    await page.getByRole('menuitem', { name: 'Edit' }).click()
    await page.getByRole('dialog', { name: 'Edit contact' }).getByText('does not allow').waitFor()
  }),
  scene('delete', async (page) => {
    await openMenu(page)
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByRole('dialog', { name: 'Delete contact' }).waitFor()
  }),
  scene(
    'delete-refused',
    async (page) => {
      await openMenu(page)
      await page.getByRole('menuitem', { name: 'Delete' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Delete contact' }).click()
      await page.getByRole('alert').waitFor()
    },
    { faults: { 'contacts:delete': fault('contacts-unavailable', 'Internal Server Error') } },
  ),
  scene('fields', async (page) => {
    await page.getByRole('button', { name: 'Filters' }).click()
    await press(page, 'Custom fields')
    await page.getByRole('textbox', { name: 'Name of city' }).fill('Town')
  }),
  scene('import', (page) => press(page, 'Import')),
  scene('import-unreadable', chooseFile, {
    faults: { 'contacts:preview-import': fault('csv-unreadable', 'Line 12 has a quote that never ends') },
  }),
  scene('import-preview', async (page) => {
    await chooseFile(page)
    await page.getByText('will be created').waitFor()
  }),
  scene('import-no-number', async (page) => {
    await chooseFile(page)
    await page.getByRole('combobox', { name: 'Column Mobile is' }).selectOption({ label: 'Left out' })
    await page.getByText('Say which column').waitFor()
  }),
  scene('import-running', (page) => page.getByRole('button', { name: 'Details', exact: true }).click(), {
    work: anImport(),
  }),
  scene('import-banner', async () => {}, { work: anImport({ state: 'paused' }) }),
  scene('import-waiting', async () => {}, {
    work: anImport({ state: 'waiting', problem: fault('offline') }),
  }),
  scene('import-done', (page) => page.getByRole('button', { name: 'Details', exact: true }).click(), {
    work: anImport({ state: 'done', created: 4_839, failed: 3, skipped: 158 }),
  }),
  scene('exporting', async () => {}, {
    work: { import: null, export: { state: 'running', done: 41_200, total: 100_000, fileName: null } },
  }),
  scene('exported', async () => {}, {
    work: {
      import: null,
      export: { state: 'done', done: 100_000, total: 100_000, fileName: 'contacts-2026-11-22.csv' },
    },
  }),
  scene('duplicates', (page) => press(page, 'Duplicates')),
  scene('no-duplicates', (page) => press(page, 'Duplicates'), {
    answers: { 'contacts:list-duplicates': { total: 0, items: [] } },
  }),
]
