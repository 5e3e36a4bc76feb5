import type { SetupProblem } from '../../../shared/ipc.ts'

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
    todo: 'Set this desk up again: ask your administrator for a new invitation.',
  },
  'vault-locked': {
    what: 'The keyring of this computer is locked.',
    todo: 'Unlock it. Ringside then goes on by itself; nothing has been lost.',
  },
} as const satisfies Record<SetupProblem['kind'], { readonly what: string; readonly todo: string }>

export const account = {
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
} as const
