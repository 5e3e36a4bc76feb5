import { expect, test } from 'vitest'
import { aPlayer } from './a-player.ts'

const linkFor = async () => ({ ok: false, fault: { code: 'offline', detail: null } }) as const

test('notes stay by their moment, beyond a restart', async () => {
  const { recordings, folder, quit } = aPlayer({ linkFor })
  expect(recordings.addNote('s9', 1, 'of a call nobody knows').ok).toBe(false)
  const later = recordings.addNote('s1', 83.4, 'asked for the invoice')
  recordings.addNote('s1', 12, 'GST number')
  expect(later).toMatchObject({ ok: true, value: { atSeconds: 83.4, text: 'asked for the invoice' } })
  quit()
  const again = aPlayer({ folder, linkFor }).recordings
  expect(again.listNotes('s1').map(({ atSeconds, text }) => [atSeconds, text])).toEqual([
    [12, 'GST number'],
    [83.4, 'asked for the invoice'],
  ])
  const [first] = again.listNotes('s1')
  expect(again.removeNote('s2', first?.id ?? '').ok).toBe(false)
  expect(again.removeNote('s1', first?.id ?? '').ok).toBe(true)
  expect(again.removeNote('s1', first?.id ?? '').ok).toBe(false)
  expect(again.listNotes('s1')).toHaveLength(1)
})
