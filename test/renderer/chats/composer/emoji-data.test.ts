import { describe, expect, it } from 'vitest'
import { findEmoji, loadEmoji } from '../../../../renderer/chats/composer/emoji-data.ts'
import { recentEmoji, rememberEmoji } from '../../../../renderer/chats/composer/recent-emoji.ts'

const storage = (): Storage => {
  const kept = new Map<string, string>()
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

describe('emoji', () => {
  it.each([
    ['grinning', '😀'],
    ['folded hands', '🙏'],
    ['thanks', '🙏'],
    ['नमस्ते', '🙏'],
    ['पार्टी', '🎉'],
    ['PARTY pop', '🎉'],
    ['india', '🇮🇳'],
  ])('are found by %s', async (word, emoji) => {
    expect(findEmoji(await loadEmoji(), word).map(({ text }) => text)).toContain(emoji)
  })

  it('are none for words that nobody uses, and for none', async () => {
    const all = await loadEmoji()
    expect(findEmoji(all, 'zzyzx')).toEqual([])
    expect(findEmoji(all, '  ')).toEqual([])
    expect(all.length).toBeGreaterThan(1_500)
  })

  it('that were used last come first, each once', () => {
    const kept = storage()
    for (const one of ['😀', '🙏', '😀', '🎉']) rememberEmoji(kept, one)
    expect(recentEmoji(kept)).toEqual(['🎉', '😀', '🙏'])
  })

  it('survive a memory that is none', () => {
    const kept = storage()
    kept.setItem('recent-emoji', '{"a":')
    expect(recentEmoji(kept)).toEqual([])
    kept.setItem('recent-emoji', '[1,"🙏",null]')
    expect(recentEmoji(kept)).toEqual(['🙏'])
  })
})
