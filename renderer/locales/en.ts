/** Every English word of the windows. Another language is this object with other texts. */
import type { FaultCode, SetupProblem } from '../../shared/ipc.ts'

interface FaultWords {
  /** What went wrong. */
  readonly what: string
  /** What the agent can do about it. */
  readonly todo: string
}

const faults = {
  internal: {
    what: 'Something in Ringside went wrong.',
    todo: 'Try again. If it happens again, restart Ringside and tell your IT department.',
  },
  'bad-arguments': {
    what: 'Ringside cannot use what was typed.',
    todo: 'Check the text and try again.',
  },
  'not-found': {
    what: 'This is not on the desk any more.',
    todo: 'Nothing needs to be done: it was closed in the meantime.',
  },
  'not-set-up': {
    what: 'This desk is not set up yet.',
    todo: 'Ask your IT department for a set-up file.',
  },
  offline: {
    what: 'There is no internet connection.',
    todo: 'Nothing was sent. Check the connection, then try again.',
  },
  timeout: {
    what: 'The provider did not answer in time.',
    todo: 'It may still have arrived. Wait a moment and look before you try again.',
  },
  'invalid-number': {
    what: 'This is not a complete phone number.',
    todo: 'Type all of its digits, or start with + and the country code.',
  },
  'already-calling': {
    what: 'A call you asked for is still under way.',
    todo: 'Nothing was sent. Call when that one has ended.',
  },
  'obd-bad-request': {
    what: 'The calling service did not accept the request.',
    todo: 'Check the number. If it is right, ask your IT department to check the user id in the set-up file.',
  },
  'obd-bad-key': {
    what: 'The calling service refused its key.',
    todo: 'Ask your IT department to check the x-api-key and the secret token for outbound calls (OBD) in the set-up file.',
  },
  'obd-ip-not-allowed': {
    what: 'Calls are not allowed from this IP address.',
    todo: 'Ask your IT department to allow this office’s IP address in the MyOperator panel.',
  },
  'obd-duplicate': {
    what: 'The calling service has seen this request before and did not call twice.',
    todo: 'Try again: the new request gets a new reference.',
  },
  'obd-billing': {
    what: 'The balance of the account does not allow this call.',
    todo: 'Ask the owner of the MyOperator account to recharge it.',
  },
  'obd-limit': {
    what: 'The account has reached its limit of calls.',
    todo: 'Wait a minute, then try again.',
  },
  'obd-dialler-not-allowed': {
    what: 'The plan of the account does not include this kind of call.',
    todo: 'Ask the owner of the MyOperator account to have the dialler switched on.',
  },
  'obd-forbidden': {
    what: 'The calling service does not allow this call.',
    todo: 'Show its answer below to your IT department.',
  },
  'obd-ivr-not-found': {
    what: 'The calling service does not know the IVR of this desk.',
    todo: 'Ask your IT department to check the public IVR id in the set-up file.',
  },
  'obd-unavailable': {
    what: 'The calling service is not working at the moment.',
    todo: 'Wait a minute, then try again.',
  },
  'contacts-bad-key': {
    what: 'The contacts service refused its key.',
    todo: 'Ask your IT department to check the API key and the company id in the set-up file.',
  },
  'contacts-refused': {
    what: 'The contacts service did not accept this.',
    todo: 'Check the name and the number, then try again.',
  },
  'contacts-unavailable': {
    what: 'The contacts service is not working at the moment.',
    todo: 'Contacts already on this computer still work. Try again in a minute.',
  },
} as const satisfies Record<FaultCode, FaultWords>

const setupProblems = {
  'file-unreadable': {
    what: 'The set-up file cannot be read.',
    todo: 'Ask your IT department to check the file that RINGSIDE_SETUP_FILE names, then start Ringside again.',
  },
  'code-refused': {
    what: 'The code in the set-up file is not accepted.',
    todo: 'A code works once, and for 48 hours. Ask your IT department for a new one, then start Ringside again.',
  },
  'relay-unreachable': {
    what: 'Your company’s relay cannot be reached.',
    todo: 'Check the internet connection. Ringside keeps trying by itself.',
  },
  'vault-locked': {
    what: 'The keyring of this computer is locked.',
    todo: 'Unlock it. Ringside then goes on by itself; nothing has been lost.',
  },
} as const satisfies Record<SetupProblem['kind'], FaultWords>

export const en = {
  app: {
    name: 'Ringside',
    loading: 'Opening your desk',
    crashed: 'This window has stopped working.',
    crashedTodo: 'Reload it: your calls and notes are kept outside the window.',
    reload: 'Reload',
    tryAgain: 'Try again',
    itSaid: 'Its answer: {{detail}}',
  },
  nav: { label: 'Main', home: 'Home', contacts: 'Contacts' },
  link: {
    label: 'Connection',
    connected: 'Connected',
    connecting: 'Connecting',
    offline: 'Offline',
    signedOut: 'Signed out',
    catchingUp: 'Catching up',
    lastEvent: 'last event {{ago}}',
    noEvent: 'no event yet',
    offlineNotice:
      'The desk is offline. Your phone still rings; calls appear here once it is connected again.',
    refusedTitle: 'You are signed out.',
    refusedTodo:
      'Your company’s relay does not accept this desk any more. Ask your IT department for a new set-up file, then start Ringside again.',
    replacedTitle: 'Opened on another desktop.',
    replacedTodo:
      'Calls are shown there now. To work here instead, quit Ringside there and start it here again.',
  },
  account: {
    welcome: 'Welcome to Ringside',
    welcomeText: 'See who is calling while your phone rings: the name, the number, and what was said before.',
    setupTitle: 'This desk is not set up yet',
    setupText:
      'For now a desk is set up with a file from your IT department. Ask them to put the file on this computer and to let {{variable}} name it. Then start Ringside again.',
    enrolling: 'Setting up your desk',
    enrollingText: 'Ringside is signing in to your company’s relay. This takes a few seconds.',
    failed: 'This desk could not be set up',
    problems: setupProblems,
    memoryTitle: 'Your sign-in is not kept.',
    memoryTodo:
      'This computer cannot store it safely, so Ringside forgets it when you quit and has to be set up again.',
    lockedTitle: 'The keyring of this computer is locked.',
    lockedTodo: 'Unlock it. Until then Ringside cannot sign in; nothing has been lost.',
  },
  calls: {
    incoming: 'Incoming call',
    outgoing: 'Outgoing call',
    missedCall: 'Missed call',
    status: {
      requested: 'Requested',
      'calling-your-phone': 'Calling your phone first',
      'customer-ringing': 'Customer ringing',
      ringing: 'Ringing',
      talking: 'Talking',
      'picked-up': 'Picked up by {{name}}',
      missed: 'Missed',
      voicemail: 'Voicemail',
      ended: 'Ended',
      'not-answered': 'Not answered',
    },
    failed: 'Not called',
    colleague: 'a colleague',
    andMore_one: '{{names}} and {{count}} more',
    andMore_other: '{{names}} and {{count}} more',
    newNumber: 'New number',
    callOfWeek_ordinal_one: '{{count}}st call this week',
    callOfWeek_ordinal_two: '{{count}}nd call this week',
    callOfWeek_ordinal_few: '{{count}}rd call this week',
    callOfWeek_ordinal_other: '{{count}}th call this week',
    talked: 'talked {{duration}}',
    hunting: 'Phones rung, in order',
    rung: '{{name}}: {{result}}',
    you: 'You',
    leg: {
      dialing: 'ringing',
      not_answered: 'no answer',
      connected: 'connected',
      answered: 'picked up',
      unknown: 'rung',
    },
    earlier_one: '{{count}} earlier',
    earlier_other: '{{count}} earlier',
    note: 'Note',
    notePlaceholder: 'Note, saved as you type',
    noteSaving: 'Saving',
    noteSaved: 'Saved',
    name: 'Name',
    namePlaceholder: 'Name, then Enter to save',
    nameSaving: 'Saving',
    open: 'Open',
    dismiss: 'Dismiss',
    callBack: 'Call back',
    notDialable: 'This is not a number that can be called',
    noRing: 'Accepted, no ring yet',
    unconfirmed: 'Unconfirmed',
    unconfirmedTitle: 'Nobody knows yet whether this call went out.',
    unconfirmedText:
      'The request left, and no answer came back. The provider’s first report of the call settles it; until then Ringside does not call again.',
    unconfirmedRetry:
      'The request left, and no answer or report came back. If neither phone has rung, you may try again.',
    announce: {
      ringing: 'Incoming call: {{who}}',
      'picked-up': '{{who}}: picked up by {{name}}',
      missed: 'Missed call: {{who}}',
      voicemail: 'Voicemail from {{who}}',
    },
  },
  dial: {
    label: 'Number to call',
    call: 'Call',
    callWho: 'Call {{who}}',
  },
  home: {
    calls: 'Calls',
    noCalls: 'No calls on the desk',
    noCallsText: 'When a customer calls or you call one, the call appears here.',
    recent: 'Recent calls',
    noRecent: 'Calls that have ended appear here.',
    today: 'Today',
    incoming: 'Incoming',
    outgoing: 'Outgoing',
    connected: 'Connected',
    missed: 'Missed',
    talkTime: 'Talk time',
  },
  contacts: {
    label: 'Contacts',
    search: 'Search contacts',
    searchHint: 'Name, number or e-mail',
    columns: { name: 'Name', number: 'Number', email: 'E-mail', actions: 'Actions' },
    noName: 'No name',
    loadingRow: 'Loading',
    count_one: '{{number}} contact',
    count_other: '{{number}} contacts',
    found: '{{number}} found',
    asOf: 'as of {{when}}',
    never: 'not fetched yet',
    sync: 'Refresh',
    syncing: 'Fetching contacts',
    progress: '{{done}} of {{expected}}',
    fetched: '{{done}} fetched',
    loading: 'Loading contacts',
    empty: 'No contacts yet',
    emptyText: 'The contacts of your MyOperator account appear here once they are fetched.',
    emptySyncing: 'The contacts of your MyOperator account appear here as they arrive.',
    noMatch: 'No contact matches “{{query}}”',
    noMatchText: 'Try part of a name, a number in any spelling, or an e-mail address.',
    clear: 'Clear the search',
  },
  time: {
    justNow: 'just now',
    secondsAgo: '{{n}} s ago',
    minutesAgo: '{{n}} min ago',
    hoursAgo: '{{n}} h ago',
    seconds: '{{s}} s',
    minutesSeconds: '{{m}} min {{s}} s',
    hoursMinutes: '{{h}} h {{m}} min',
  },
  faults,
} as const
