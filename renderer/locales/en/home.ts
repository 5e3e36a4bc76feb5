export const home = {
  calls: 'Calls',
  noCalls: 'No calls on the desk',
  noCallsText:
    'When a customer calls or you call one, the call appears here. Missed calls stay until somebody calls back.',
  recent: 'Recent calls',
  noRecent: 'Calls that have ended appear here.',
  today: 'Today',
  incoming: 'Incoming',
  outgoing: 'Outgoing',
  connected: 'Connected',
  missed: 'Missed',
  talkTime: 'Talk time',
} as const
