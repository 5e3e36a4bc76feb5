export const link = {
  label: 'Connection',
  connected: 'Connected',
  connecting: 'Connecting',
  offline: 'Offline',
  signedOut: 'Signed out',
  catchingUp: 'Catching up',
  lastEvent: 'last event {{ago}}',
  noEvent: 'no event yet',
  details: 'Connection details',
  lastEventLabel: 'Last event',
  none: 'none yet',
  providerDelay: 'Provider to relay',
  relayDelay: 'Relay to this desk',
  unmeasured: 'not measured yet',
  clock: 'Clock of this computer',
  clockBehind: '{{span}} behind the relay',
  clockAhead: '{{span}} ahead of the relay',
  clockTodo: 'Times shown here are corrected. Switch on automatic time on this computer.',
  todo: {
    connecting: 'Ringside is connecting to your company’s relay. This takes a few seconds.',
    waiting:
      'Check the internet connection of this computer. Ringside tries again by itself, and missed calls are fetched then.',
    refused: 'Ask your administrator for a new invitation, then set this desk up again.',
    replaced:
      'This desk was opened elsewhere, and calls are shown there. Choose “Use it here” to have them here again.',
    outdated:
      'Your company’s relay no longer understands this version of Ringside. Ask your administrator for the new one, install it and start Ringside again.',
    off: 'This desk is not set up yet.',
  },
  offlineNotice: 'The desk is offline. Your phone still rings; calls appear here once it is connected again.',
  refusedTitle: 'You are signed out.',
  refusedTodo:
    'Your company’s relay does not accept this desk any more. Ask your administrator for a new invitation, then sign out under Settings and join again.',
  replacedTitle: 'Opened on another desktop.',
  replacedTodo:
    'Calls are shown there now. If you use it here, they are shown here again, and no longer there.',
  useHere: 'Use it here',
  outdatedTitle: 'Ringside must be updated.',
} as const
