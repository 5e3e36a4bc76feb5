import type { DemoAction } from '../../../shared/ipc.ts'

const actions = {
  'ring-me': { button: 'Ring me', text: 'A customer calls you.' },
  'customer-writes': { button: 'Customer writes', text: 'A message comes in.' },
  transfer: { button: 'Transfer', text: 'A colleague takes over.' },
  'miss-a-call': { button: 'Miss a call', text: 'Nobody picks up.' },
} as const satisfies Record<DemoAction, { readonly button: string; readonly text: string }>

export const demo = {
  controls: 'Demo controls',
  hint: 'Nothing here is real.',
  actions,
  leave: 'Leave the demo',
  leaving: 'Leaving the demo',
  dismiss: 'Dismiss',
} as const
