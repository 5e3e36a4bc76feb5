import { describe, expect, it } from 'vitest'
import { countDuties, dutyLines } from '../../../electron/notices/duties.ts'
import { createNotices } from '../../../electron/notices/notices.ts'
import { wordsOf } from '../../../electron/words/words.ts'
import { aDesk } from '../../renderer/builders.ts'

function set({ watched = false, silent = false } = {}) {
  const shown: { title: string; body: string; silent: boolean; click: () => void }[] = []
  const notify = createNotices({
    make: (options) => {
      let click = () => {}
      return {
        on: (_event, listener) => {
          click = listener
        },
        show: () => shown.push({ ...options, click: () => click() }),
      }
    },
    isWatched: () => watched,
    isSilent: () => silent,
  })
  return { notify, shown }
}

describe('a notification', () => {
  it('is shown, and its click does what it is for', () => {
    const { notify, shown } = set()
    let clicks = 0
    const onClick = () => {
      clicks += 1
    }
    notify({ title: 'Outcome due', body: 'Meera', onClick })
    expect(shown).toMatchObject([{ title: 'Outcome due', body: 'Meera', silent: false }])
    shown[0]?.click()
    expect(clicks).toBe(1)
  })

  it('is not for somebody who looks at the window', () => {
    const { notify, shown } = set({ watched: true })
    notify({ title: 'Outcome due', body: 'Meera', onClick: () => {} })
    expect(shown).toEqual([])
  })

  it('is without a sound in the silent mode, not absent', () => {
    const { notify, shown } = set({ silent: true })
    notify({ title: 'Outcome due', body: 'Meera', onClick: () => {} })
    expect(shown).toMatchObject([{ silent: true }])
  })
})

const { chats: NO_CHATS } = aDesk()

describe('what waits for the agent', () => {
  const duties = (dueTotal: number, due: number, unread = 0) => ({
    chats: { ...NO_CHATS, unread },
    wrapUps: { due: [], dueTotal },
    followUps: { soon: [], open: 9, due },
  })

  it('is counted for the badge', () => {
    expect([countDuties(duties(0, 0)), countDuties(duties(2, 1, 4))]).toEqual([0, 7])
  })

  it('is said line by line, in both languages', () => {
    const [en, hi] = [wordsOf({ language: 'en' }), wordsOf({ language: 'hi' })]
    expect(dutyLines(duties(0, 0), en)).toEqual([])
    expect(dutyLines(duties(1, 0), en)).toEqual(['1 outcome due'])
    expect(dutyLines(duties(2, 1), en)).toEqual(['2 outcomes due', '1 follow-up due'])
    expect(dutyLines(duties(2, 1), hi)).toEqual(['2 नतीजे बाक़ी', '1 फ़ॉलो-अप का समय हो गया'])
    expect(dutyLines(duties(0, 0, 1), en)).toEqual(['1 unread conversation'])
    expect(dutyLines(duties(0, 0, 3), hi)).toEqual(['3 बातचीतों में नए संदेश'])
  })
})
