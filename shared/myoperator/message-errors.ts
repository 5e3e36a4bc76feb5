/**
 * Why a message failed: Meta's codes, as `{"130472": "..."}` or `{"WABA_131053": "..."}` (document: Whatsapp
 * Webhook Responses / data.metadata.errors; message.failed), or as a list.
 */
import { z } from 'zod'
import { isRecord, readText, unfold } from './lenient.ts'

export type MessageError = { code: string; message: string }

export const messageErrors = z
  .unknown()
  .optional()
  .transform((value): MessageError[] => errorsOf(unfold(value)))

function errorsOf(value: unknown): MessageError[] {
  if (Array.isArray(value)) return value.flatMap((item) => errorsOf(unfold(item)))
  if (!isRecord(value)) {
    const message = readText(value)
    return message === null ? [] : [{ code: '', message }]
  }
  const code = readText(value.code)
  if (code !== null) return [{ code: bareCode(code), message: messageOf(value) }]
  return Object.entries(value).flatMap(([key, message]) => {
    if (isRecord(message) && readText(message.code) !== null) return errorsOf(message)
    return [
      { code: bareCode(key), message: isRecord(message) ? messageOf(message) : (readText(message) ?? '') },
    ]
  })
}

function bareCode(code: string): string {
  return code.replace(/^WABA_/i, '')
}

function messageOf(error: Record<string, unknown>): string {
  return readText(error.message) ?? readText(error.title) ?? ''
}
