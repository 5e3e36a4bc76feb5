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
  outcomes: 'Outcomes',
  noOutcomes: 'Outcomes you save appear here.',
  moreOutcomes_one: 'and {{number}} more',
  moreOutcomes_other: 'and {{number}} more',
} as const
