import type { LinkView } from '../../shared/views/desk.ts'

/** What the state of the link to the relay is called, and the colour of its dot. */
export function linkView(link: LinkView) {
  switch (link.state) {
    case 'open':
      return { word: 'connected', dot: link.caughtUp ? 'bg-talk' : 'bg-ring' } as const
    case 'connecting':
      return { word: 'connecting', dot: 'bg-ring' } as const
    case 'refused':
      return { word: 'signedOut', dot: 'bg-miss' } as const
    case 'waiting':
    case 'outdated':
    case 'replaced':
    case 'off':
      return { word: 'offline', dot: 'bg-miss' } as const
  }
}
