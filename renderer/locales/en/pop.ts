import type { PopCheck, PopVerdict } from '../../../shared/views/pop.ts'

const verdicts = {
  popped: { what: 'It did pop up.', todo: 'The window was shown while the call rang. Nothing is wrong.' },
  'not-received': {
    what: 'No event of this call reached this desk.',
    todo: 'Look at the connection. When it says Connected, ask your administrator whether the provider sends its webhooks to the relay.',
  },
  'not-my-phone': {
    what: 'The call did not ring one of your phones.',
    todo: 'If one of the phones below is yours, add it under Settings, My phones.',
  },
  'no-agent-rung': {
    what: 'No phone was rung: the call ended before an agent was dialled.',
    todo: 'Nothing needs to be done here. The customer hung up in the menu, or nobody was on duty.',
  },
  'heard-too-late': {
    what: 'This desk heard of the call only afterwards.',
    todo: 'It was offline or still catching up. Look at the connection if it happens often.',
  },
  silent: {
    what: 'The silent mode was on.',
    todo: 'Switch it off under Settings if calls should pop up.',
  },
  'window-blocked': {
    what: 'The window could not be shown.',
    todo: 'Restart Ringside. If it happens again, show the reason below to your IT department.',
  },
  unknown: {
    what: 'Ringside cannot say why.',
    todo: 'Use “Test my pop-up” to see whether it works now.',
  },
} as const satisfies Record<PopVerdict, { readonly what: string; readonly todo: string }>

const checks = {
  received: 'Did an event of this call reach this desk?',
  legs: 'Was an agent’s phone rung?',
  matched: 'Was one of them yours?',
  live: 'Was it heard of while it rang?',
  audible: 'Was the silent mode off?',
  window: 'Did the window come up?',
} as const satisfies Record<PopCheck['check'], string>

export const pop = {
  test: 'Test my pop-up',
  testText: 'A test event goes through the relay to the pop-up window of this desk.',
  testing: 'Testing',
  testResult: 'Popped in {{total}} ms; from the relay to the pop {{relay}} ms',
  why: 'Why did it not pop?',
  whyText: 'Choose the call, or type its number.',
  number: 'Number',
  explain: 'Explain',
  calls: 'Calls this desk heard of',
  callsLoading: 'Loading the calls',
  noCalls: 'No calls yet',
  noCallsText: 'Calls this desk was told of appear here. For a call that is missing, type its number.',
  popped: 'Popped up',
  notPopped: 'Did not pop up',
  back: 'Other calls',
  questions: 'What was checked',
  verdicts,
  checks,
  state: { yes: 'Yes', no: 'No', unknown: 'Unknown' },
  received: 'The relay received it {{when}}; it was here {{delay}} later.',
  receivedAt: 'The relay received it {{when}}.',
  leg: '{{who}}: {{result}}',
  legMine: 'yours',
  unknownPhone: 'unknown phone',
  myPhones: 'Your phones: {{phones}}',
  noPhones: 'No phone of yours is known.',
  outage: 'This desk was not connected from {{from}} to {{until}}.',
  outageOpen: 'This desk is not connected since {{from}}.',
} as const
