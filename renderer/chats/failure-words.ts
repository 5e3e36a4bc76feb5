/** Why a message failed, in words, and what to do. Codes are ours, MyOperator's (CHAT_...) or Meta's. Pure. */
import type { TFunction } from 'i18next'
import type { FaultCode } from '../../shared/ipc.ts'
import type { MessageFailure } from '../../shared/views/chats.ts'
import type { chats } from '../locales/en/chats.ts'
import { faults } from '../locales/en/faults.ts'

type Reason = keyof typeof chats.failures

const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(faults, code)

/**
 * Meta: developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes. MyOperator: "Error codes" of its
 * document. Several codes of one cause share their words.
 */
const REASONS: Readonly<Record<string, Reason>> = {
  '130429': 'tooMany',
  '130472': 'experiment',
  '130497': 'country',
  '131000': 'unknown',
  '131005': 'account',
  '131008': 'invalid',
  '131009': 'invalid',
  '131021': 'self',
  '131026': 'unreachable',
  '131030': 'unreachable',
  '131031': 'account',
  '131042': 'payment',
  '131045': 'account',
  '131047': 'window',
  '131048': 'spam',
  '131049': 'tooMuchMarketing',
  '131050': 'optedOut',
  '131051': 'kind',
  '131052': 'mediaIn',
  '131053': 'mediaOut',
  '131056': 'tooMany',
  '131057': 'account',
  '132000': 'variables',
  '132001': 'template',
  '132005': 'tooLong',
  '132007': 'policy',
  '132012': 'variables',
  '132015': 'paused',
  '132016': 'paused',
  '133010': 'account',
  CHAT_4001: 'balance',
  CHAT_0301: 'account',
  CHAT_0302: 'account',
  CHAT_0303: 'account',
  CHAT_0304: 'account',
  CHAT_0305: 'account',
  CHAT_0306: 'account',
  CHAT_0004: 'account',
}

interface FailureWords {
  readonly what: string
  readonly todo: string
  /** Whether a template would do where this did not. */
  readonly template: boolean
}

export function failureWords(t: TFunction, { code }: MessageFailure): FailureWords {
  if (isFaultCode(code))
    return {
      what: t(`faults.${code}.what`),
      todo: t(`faults.${code}.todo`),
      template: code === 'window-closed',
    }
  const bare = code.replace(/^WABA_/, '')
  const reason = Object.hasOwn(REASONS, bare) ? (REASONS[bare] ?? 'other') : 'other'
  return {
    what: t(`chats.failures.${reason}.what`),
    todo: t(`chats.failures.${reason}.todo`),
    template: reason === 'window',
  }
}
