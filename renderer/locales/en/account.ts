import type { SetupProblem } from '../../../shared/views/desk.ts'
import type { CheckCode, CheckGroup, SetupField } from '../../../shared/views/setup.ts'

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
  'vault-unreadable': {
    what: 'The sign-in kept on this computer is damaged.',
    todo: 'Set this desk up again: with a new invitation from your administrator, or by hand.',
  },
  'vault-locked': {
    what: 'The keyring of this computer is locked.',
    todo: 'Unlock it. Ringside then goes on by itself; nothing has been lost.',
  },
} as const satisfies Record<SetupProblem['kind'], { readonly what: string; readonly todo: string }>

const fields = {
  publicApiKey: {
    label: 'API key',
    where: 'In the MyOperator panel under Manage, WhatsApp APIs.',
  },
  companyId: {
    label: 'Company id',
    where: 'Beside the API key, under Manage, WhatsApp APIs.',
  },
  phoneNumberId: {
    label: 'Phone number id',
    where: 'Under Manage, WhatsApp accounts. Leave it empty if you do not use WhatsApp.',
  },
  wabaId: {
    label: 'WABA id',
    where: 'Beside the phone number id, under Manage, WhatsApp accounts.',
  },
  publicApiUrl: {
    label: 'Address of the WhatsApp API',
    where: 'Change it only if MyOperator has told you to.',
  },
  obdKey: {
    label: 'x-api-key',
    where:
      'Of outbound calls (OBD), not the API key above. Ask MyOperator: its document does not name a place.',
  },
  obdSecretToken: {
    label: 'Secret token',
    where: 'Of the IVR that places the calls. Ask MyOperator for it together with the x-api-key.',
  },
  publicIvrId: {
    label: 'Public IVR id',
    where: 'Of an IVR registered for outbound calls. The document does not name a place; ask MyOperator.',
  },
  userId: {
    label: 'User id',
    where: 'Your own, 16 characters of 0-9 and a-f. An owner or manager of the account can look it up.',
  },
  obdUrl: {
    label: 'Address of outbound calls',
    where: 'Change it only if MyOperator has told you to.',
  },
  developersToken: {
    label: 'API token',
    where: 'Under Manage, API Integration: “Public API Token”, 32 characters.',
  },
  phones: {
    label: 'My phone numbers',
    where: 'The numbers MyOperator rings for you, with commas between them.',
  },
  developersUrl: {
    label: 'Address of users and call log',
    where: 'Change it only if MyOperator has told you to.',
  },
} as const satisfies Record<SetupField, { readonly label: string; readonly where: string }>

const groups = {
  contacts: {
    title: 'WhatsApp and contacts',
    text: 'Who is calling: names, contacts and messages.',
  },
  calls: {
    title: 'Outbound calls',
    text: 'Calls you start from this desk. MyOperator keeps these credentials apart from the API key.',
  },
  users: {
    title: 'Users and call log',
    text: 'Who works here and what was called before.',
  },
} as const satisfies Record<CheckGroup, { readonly title: string; readonly text: string }>

const checks = {
  ok: {
    what: 'It works.',
    todo: 'MyOperator has accepted these credentials.',
  },
  'no-user-api': {
    what: 'It works, without the list of users.',
    todo: 'The plan of this account does not include it: type your own user id and phone numbers.',
  },
  incomplete: {
    what: 'Something is missing.',
    todo: 'Fill in the marked fields, then test again.',
  },
  'bad-key': {
    what: 'The {{key}} is not accepted.',
    todo: 'Copy it again, whole and without spaces. If it still fails, have a new one made in the panel.',
  },
  'bad-secret-token': {
    what: 'The secret token is not accepted.',
    todo: 'The x-api-key is right. Copy the secret token again, or ask MyOperator for the one of this IVR.',
  },
  'company-mismatch': {
    what: 'The company id does not belong to this key.',
    todo: 'Copy both from the same page of the panel: Manage, WhatsApp APIs.',
  },
  'ip-not-allowed': {
    what: 'MyOperator does not allow requests from this internet address.',
    todo: 'Ask MyOperator to allow the IP address of your office. The credentials may well be right.',
  },
  'ivr-not-found': {
    what: 'There is no IVR with this id.',
    todo: 'Check the public IVR id. It must be registered for outbound calls beforehand.',
  },
  'user-unknown': {
    what: 'Nobody in this account has this user id.',
    todo: 'Check your user id with an owner or manager of the account.',
  },
  'wrong-place': {
    what: '“{{here}}” holds the credential of another system.',
    todo: 'MyOperator has three separate ones. This one belongs into “{{field}}”.',
  },
  'rate-limited': {
    what: 'MyOperator asks to wait: too many requests.',
    todo: 'Test again in a minute. Nothing is wrong with what you typed.',
  },
  unreachable: {
    what: 'There is no answer.',
    todo: 'Check the internet connection, and the address under Advanced. Then test again.',
  },
  unexpected: {
    what: 'The answer is not one Ringside knows.',
    todo: 'Test again in a minute. If it stays, show the answer below to MyOperator.',
  },
} as const satisfies Record<CheckCode, { readonly what: string; readonly todo: string }>

export const account = {
  welcome: 'Welcome to Ringside',
  welcomeText: 'See who is calling while your phone rings: the name, the number, and what was said before.',
  back: 'Back',
  close: 'Close',
  ways: {
    join: { button: 'Join your team', forWhom: 'You have an invitation from your administrator.' },
    byHand: { button: 'Set up by hand', forWhom: 'You manage the account and have its credentials.' },
    demo: { button: 'Explore the demo', forWhom: 'You want to look around first. No account needed.' },
  },
  begun: 'Your set-up from before is still here.',
  begunText: 'What you typed was kept, encrypted. You can go on where you stopped.',
  begunJoined: 'This desk has joined {{host}} already.',
  goOn: 'Continue',
  alreadySetUp: 'An invitation from {{host}} was opened, and this desk is set up already.',
  alreadySetUpTodo: 'To join with it, sign out under Settings, Privacy, and open the link again.',
  invited: 'You are invited',
  invitedText: 'An invitation link wants to connect this desk to this relay:',
  invitedHint:
    'The relay passes your team’s calls on to this computer. Join only if the address is your company’s.',
  notNow: 'Not now',
  join: 'Join',
  joinText: 'Your administrator sent you a link or a code. It connects this desk to your company’s relay.',
  joining: 'Joining',
  invitation: 'Invitation',
  invitationHint: 'The whole link, or the relay’s address and the code. It works once, and for 48 hours.',
  insecure: {
    what: 'The address of this relay is not secure.',
    todo: 'It must begin with https://. Ask your administrator for an invitation to a secure address.',
  },
  invitationPlaceholder: 'ringside://join?relay=…&code=…',
  opening: 'Joined. Opening your desk',
  demoStarting: 'Starting a simulated account',
  demoText:
    'Contacts, calls and a team of six are made up on this computer. Nothing leaves it, and nothing stays when you leave the demo.',
  byHandText: 'Everything is kept encrypted on this computer as you type. Test each group as you go.',
  byHandTest: 'Test each group as you go.',
  byHandMemory:
    'This computer cannot store it safely: what you type is kept until you quit Ringside, not longer.',
  relay: 'Relay',
  relayText:
    'Your company’s own server. It receives the calls from MyOperator and passes yours on to this desk.',
  relayJoined: 'Joined',
  relayJoinedText: '{{name}} at {{host}}',
  joinedTitle: 'You have joined. Your administrator has not stored the credentials in the relay.',
  joinedTodo: 'Type them below, or ask your administrator for them.',
  advanced: 'Advanced',
  noUserApi: 'My plan has no list of users',
  fields,
  groups,
  checks,
  saved: 'Saved',
  savedPlaceholder: 'Saved. Type to replace it',
  optional: 'optional',
  test: 'Test',
  testGroup: 'Test {{group}}',
  testing: 'Testing',
  state: { works: 'Works', fails: 'Does not work', untested: 'Not tested' },
  openDesk: 'Open my desk',
  openingDesk: 'Opening your desk',
  missing: 'Still needed: {{what}}',
  missingRelay: 'the relay',
  nothingMissing: 'Everything is here.',
  openAnyway: 'Everything is here. A test has not passed yet; you can open your desk all the same.',
  unproven: 'Tests not passed yet: {{what}}',
  startOver: 'Start over',
  startOverTitle: 'Start over?',
  startOverText:
    'Everything typed here is thrown away, and this desk forgets the relay it has joined. Joining again takes a new invitation.',
  keepIt: 'Keep it',
  throwAway: 'Throw it away',
  enrolling: 'Setting up your desk',
  enrollingText: 'Ringside is signing in to your company’s relay. This takes a few seconds.',
  failed: 'This desk could not be set up',
  problems: setupProblems,
  memoryTitle: 'Your sign-in is not kept.',
  memoryTodo:
    'This computer cannot store it safely, so Ringside forgets it when you quit and has to be set up again.',
  lockedTitle: 'The keyring of this computer is locked.',
  lockedTodo: 'Unlock it. Until then Ringside cannot sign in; nothing has been lost.',
} as const
