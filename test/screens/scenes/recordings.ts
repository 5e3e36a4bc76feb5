/** The player of a recording, in the customer strip. */
import type { Page } from '@playwright/test'
import type { Fault } from '../../../shared/ipc.ts'
import type { OpenedRecording, RecordingDownload, RecordingNote } from '../../../shared/views/recordings.ts'
import { aTalk } from '../../renderer/builders.ts'
import type { Canned } from '../fake-bridge.ts'
import { fault, main, type Scene } from '../scene.ts'
import { opened, STRIP } from './customer.ts'

const OPENED: OpenedRecording = { url: 'app://ringside/recordings/r1', seconds: 372, cached: false }
const NOTES: readonly RecordingNote[] = [
  { id: 'n1', atSeconds: 42, text: 'Asks whether GST is included' },
  {
    id: 'n2',
    atSeconds: 261,
    text: 'Three branches: Jaipur, Ajmer and Kota. Wants one invoice for all, to the head office in Jaipur',
  },
]

const region = (page: Page) => page.getByRole('region', { name: 'Recording', exact: true })

const played = async (page: Page) => {
  await opened(page)
  await page.getByRole('button', { name: 'Play recording' }).first().click()
  await region(page).waitFor()
  await region(page).scrollIntoViewIfNeeded()
}

/** The picture is there up to that share: what has not come is of the height of silence. */
const drawnUpTo = (page: Page, share: number) =>
  page.waitForFunction((wanted) => {
    const path = document.querySelector('section svg[preserveAspectRatio] path')?.getAttribute('d') ?? ''
    const heights = [...path.matchAll(/v(\d+)h/g)].map(([, height]) => Number(height))
    return heights.findLastIndex((height) => height > 3) >= heights.length * wanted - 1
  }, share)

/** Paused at 2:18, with the whole picture. */
const pausedAt = async (page: Page) => {
  await played(page)
  const slider = region(page).getByRole('slider', { name: 'Position' })
  // Its own length, which the recording alone knows.
  await page.waitForFunction(() => document.querySelector('input[type=range]')?.getAttribute('max') === '372')
  await region(page).getByRole('button', { name: 'Pause' }).click()
  await slider.fill('138')
  await drawnUpTo(page, 0.95)
  await region(page).getByRole('combobox', { name: 'Speed' }).selectOption('1.25')
}

const recording = (
  name: string,
  answers: Canned['answers'],
  act: Scene['act'] = pausedAt,
  more: Partial<Canned> = {},
  download: RecordingDownload | null = null,
): Scene =>
  main(
    `recording-${name}`,
    { cards: [aTalk({ id: 't', names: ['Asha Rao'] })], recordings: { download } },
    { act },
    { answers: { ...STRIP, 'recordings:open': OPENED, 'recordings:list-notes': [], ...answers }, ...more },
  )

const failing = (name: string, what: Fault): Scene =>
  recording(
    name,
    {},
    async (page) => {
      await played(page)
      await region(page)
        .getByRole('button', { name: 'Play', exact: true })
        .or(region(page).getByText('Tries'))
        .first()
        .waitFor()
    },
    { faults: { 'recordings:open': what } },
  )

const download = (over: Partial<RecordingDownload>): RecordingDownload => ({
  sessionId: 's1',
  state: 'running',
  bytes: 2_400_000,
  totalBytes: 5_952_044,
  fileName: '2026-11-22 10.41 +91 79062 25789 Asha Rao.wav',
  problem: null,
  ...over,
})

export const RECORDING_SCENES: readonly Scene[] = [
  recording('paused', {}),
  recording('notes', { 'recordings:list-notes': NOTES }),
  recording(
    'half-loaded',
    { 'recordings:open': { ...OPENED, url: 'app://ringside/recordings/slow' } },
    async (page) => {
      await played(page)
      await drawnUpTo(page, 0.4)
    },
  ),
  recording('note-typed', { 'recordings:list-notes': NOTES }, async (page) => {
    await pausedAt(page)
    await region(page).getByRole('textbox', { name: 'Note at 2:18' }).fill('Send the price list')
  }),
  recording('notes-failed', {}, pausedAt, { faults: { 'recordings:list-notes': fault('internal') } }),
  failing('preparing', { code: 'recording-preparing', detail: null, fields: { retryAfter: '20' } }),
  failing('none', { code: 'recording-none', detail: null, fields: { why: 'none' } }),
  failing('not-answered', { code: 'recording-none', detail: null, fields: { why: 'not-answered' } }),
  failing('refused', fault('recording-refused', 'Recordings are not permitted.')),
  failing('gone', { code: 'recording-unavailable', detail: null, fields: { why: 'refused' } }),
  failing('offline', fault('offline')),
  recording('download-running', {}, pausedAt, {}, download({})),
  recording('download-done', {}, pausedAt, {}, download({ state: 'done', bytes: 5_952_044 })),
  recording('download-failed', {}, pausedAt, {}, download({ state: 'failed', problem: 'folder' })),
]
