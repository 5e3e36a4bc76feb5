/** What "Send Message" refuses with, in the document's words. */

export interface Refusal {
  readonly status: number
  /** A text is sent as it is. */
  readonly body: unknown
}

const refusal = (code: string, message: string): Refusal => ({
  status: 400,
  body: { status: 'error', code, message, error: {} },
})

/** By the names that the control interface takes. */
export const REFUSALS = {
  'template-not-associated': {
    status: 400,
    body: {
      status: 'error',
      code: '400',
      message: 'Template not associated with this company',
      errors: {},
    },
  },
  'insufficient-balance': refusal('CHAT_4001', 'Insufficient Balance'),
  'sending-failed': refusal('CHAT_3001', 'Message Sending Failed'),
  'waba-disabled': refusal('CHAT_0302', 'Waba is Disabled'),
  'phone-number-disabled': refusal('CHAT_0303', 'Phone Number is Disabled'),
  'phone-number-not-connected': refusal('CHAT_0304', 'Phone Number is not connected'),
  'server-error': { status: 500, body: 'Internal Server Error' },
} as const satisfies Record<string, Refusal>

/** @param error what is wrong, by field */
export const invalid = (error: Readonly<Record<string, readonly string[]>>): Refusal => ({
  status: 400,
  body: { status: 'error', code: '400', message: 'Missing required fields or Invalid Input', error },
})
