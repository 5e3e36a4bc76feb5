import type { DemoAction } from '../../../shared/ipc.ts'

const actions = {
  'ring-me': { button: 'Ring me', text: 'A customer calls you: the pop-up rings.' },
  'customer-writes': { button: 'Customer writes', text: 'A WhatsApp message comes in.' },
  transfer: { button: 'Transfer', text: 'A call goes on to a colleague.' },
  'miss-a-call': { button: 'Miss a call', text: 'A call rings, and nobody answers.' },
} as const satisfies Record<DemoAction, { readonly button: string; readonly text: string }>

export const demo = {
  controls: 'Demo controls',
  hint: 'A simulated account. Nothing here is real.',
  actions,
  leave: 'Leave the demo',
  leaving: 'Leaving the demo',
  dismiss: 'Dismiss',
} as const
