/**
 * Why a message failed, by its code: Meta's (its table of WhatsApp error codes), the provider's (CHAT_...), or a
 * fault of ours. The words stand in renderer/locales: `what` happened, and what there is to do.
 */
import type { FaultCode } from '../ipc.ts'

const REASONS = {
  '100': 'badRequest',
  '368': 'policyBlock',
  '130429': 'rateLimit',
  '130472': 'experiment',
  '130497': 'country',
  '131000': 'metaTrouble',
  '131005': 'noPermission',
  '131008': 'badRequest',
  '131009': 'badRequest',
  '131016': 'metaTrouble',
  '131021': 'ownNumber',
  '131026': 'undeliverable',
  '131030': 'notOnTestList',
  '131031': 'accountLocked',
  '131042': 'payment',
  '131045': 'numberNotRegistered',
  '131047': 'windowClosed',
  '131048': 'spamLimit',
  '131049': 'marketingLimit',
  '131050': 'optedOut',
  '131051': 'unsupportedType',
  '131052': 'mediaDownload',
  '131053': 'mediaUpload',
  '131056': 'pairLimit',
  '131057': 'metaTrouble',
  '132000': 'templateValues',
  '132001': 'templateMissing',
  '132005': 'templateTooLong',
  '132007': 'templatePolicy',
  '132012': 'templateFormat',
  '132015': 'templatePaused',
  '132016': 'templateDisabled',
  '133010': 'numberNotRegistered',
  CHAT_0004: 'accountDisabled',
  CHAT_0301: 'accountDisabled',
  CHAT_0302: 'accountDisabled',
  CHAT_0303: 'numberDisabled',
  CHAT_0304: 'numberNotConnected',
  CHAT_0305: 'numberNotConnected',
  CHAT_0306: 'numberNotRegistered',
  CHAT_3001: 'sendingFailed',
  CHAT_4001: 'balance',
} as const

export type FailureReason = (typeof REASONS)[keyof typeof REASONS] | 'unknown'

/** The faults a message of ours may end with. */
const FAULTS = [
  'internal',
  'not-set-up',
  'offline',
  'invalid-number',
  'window-closed',
  'message-invalid',
  'message-gone',
  'message-failed',
  'media-too-large',
  'media-type',
  'media-gone',
  'media-id-refused',
  'upload-refused',
  'upload-failed',
  'template-refused',
  'template-unknown',
  'templates-unavailable',
  'whatsapp-bad-key',
  'whatsapp-balance',
  'whatsapp-account-disabled',
  'whatsapp-number-disabled',
  'whatsapp-number-not-connected',
  'whatsapp-number-unknown',
  'whatsapp-limit',
] as const satisfies readonly FaultCode[]

type FaultWords = `faults.${(typeof FAULTS)[number]}`

/** Old webhooks write Meta's as "WABA_131053". */
function reasonOf(code: string): FailureReason {
  const bare = code.replace(/^WABA_/, '')
  return Object.hasOwn(REASONS, bare) ? REASONS[bare as keyof typeof REASONS] : 'unknown'
}

/** Where the words are: add ".what" and ".todo". @param code of MessageFailure */
export function failureWords(code: string): `messageFailures.${FailureReason}` | FaultWords {
  const fault = FAULTS.find((one) => one === code)
  return fault === undefined ? `messageFailures.${reasonOf(code)}` : `faults.${fault}`
}

/** Free messages do not reach this customer now; a template may. */
export const suggestsTemplate = (code: string): boolean =>
  code === 'window-closed' || reasonOf(code) === 'windowClosed' || reasonOf(code) === 'experiment'

/** The same message to the same customer can only fail again. */
const HOPELESS: ReadonlySet<string> = new Set<FailureReason | FaultCode>([
  'badRequest',
  'experiment',
  'ownNumber',
  'windowClosed',
  'marketingLimit',
  'country',
  'optedOut',
  'unsupportedType',
  'templateValues',
  'templateMissing',
  'templateTooLong',
  'templatePolicy',
  'templateFormat',
  'templateDisabled',
  'window-closed',
  'invalid-number',
  'message-invalid',
  'message-gone',
  'media-too-large',
  'media-type',
  'media-gone',
  'media-id-refused',
  'upload-refused',
  'template-refused',
  'template-unknown',
])

/** Whether sending it once more, as it is, can help. */
export const mayRetry = (code: string): boolean => !HOPELESS.has(code) && !HOPELESS.has(reasonOf(code))
