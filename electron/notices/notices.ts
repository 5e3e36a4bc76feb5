/** Notifications of the operating system: for an agent who is not looking at Ringside. */

export interface Notice {
  readonly title: string
  readonly body: string
  readonly onClick: () => void
}

/** Electron's Notification, as far as it is used here. */
interface Shown {
  on(event: 'click', listener: () => void): unknown
  show(): void
}

interface NoticesOptions {
  readonly make: (options: { title: string; body: string; silent: boolean }) => Shown
  /** The agent looks at the main window, where all of it stands anyway. */
  readonly isWatched: () => boolean
  /** Then it is shown without a sound. */
  readonly isSilent: () => boolean
}

/** One that nobody clicked is forgotten with the oldest. */
const KEPT = 20

export function createNotices({ make, isWatched, isSilent }: NoticesOptions): (notice: Notice) => void {
  // A notification that nobody holds is collected, and its click is lost.
  const shown: Shown[] = []
  return ({ title, body, onClick }) => {
    if (isWatched()) return
    const notification = make({ title, body, silent: isSilent() })
    shown.push(notification)
    if (shown.length > KEPT) shown.shift()
    notification.on('click', onClick)
    notification.show()
  }
}
