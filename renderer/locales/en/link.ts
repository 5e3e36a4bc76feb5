export const link = {
  label: 'Connection',
  connected: 'Connected',
  connecting: 'Connecting',
  offline: 'Offline',
  signedOut: 'Signed out',
  catchingUp: 'Catching up',
  lastEvent: 'last event {{ago}}',
  noEvent: 'no event yet',
  offlineNotice: 'The desk is offline. Your phone still rings; calls appear here once it is connected again.',
  refusedTitle: 'You are signed out.',
  refusedTodo:
    'Your company’s relay does not accept this desk any more. Ask your IT department for a new set-up file, then start Ringside again.',
  replacedTitle: 'Opened on another desktop.',
  replacedTodo:
    'Calls are shown there now. To work here instead, quit Ringside there and start it here again.',
} as const
