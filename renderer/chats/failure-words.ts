/** Why a message failed, in words, and what to do. Codes are ours, MyOperator's (CHAT_...) or Meta's. Pure. */
import type { TFunction } from 'i18next'
import { failureWords as placeOf, suggestsTemplate } from '../../shared/chats/failure.ts'
import type { MessageFailure } from '../../shared/views/chats.ts'

interface FailureWords {
  readonly what: string
  readonly todo: string
  /** Whether a template would do where this did not. */
  readonly template: boolean
}

export function failureWords(t: TFunction, { code }: MessageFailure): FailureWords {
  const place = placeOf(code)
  return { what: t(`${place}.what`), todo: t(`${place}.todo`), template: suggestsTemplate(code) }
}
