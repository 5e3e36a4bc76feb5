/** The emoji chosen last, newest first: kept by this window, on this computer. */
const KEY = 'recent-emoji'
const MOST = 18

export function recentEmoji(storage: Storage): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

export function rememberEmoji(storage: Storage, emoji: string): void {
  const next = [emoji, ...recentEmoji(storage).filter((one) => one !== emoji)].slice(0, MOST)
  storage.setItem(KEY, JSON.stringify(next))
}
