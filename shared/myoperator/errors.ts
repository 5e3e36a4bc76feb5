/**
 * The error body of publicapi and developers (document: Contact APIs, e.g. Create Contact / Validation Error,
 * Update Contact by ID / Phone Number Update - Error; User Apis / Error Response). `code` is "400", 400,
 * "not_found" or "invalid"; `errors` holds a list of sentences per field, or one under `detail`.
 */
import { z } from 'zod'
import { isRecord, optionalRecord, readText, text, unfold } from './lenient.ts'

const sentences = z
  .unknown()
  .optional()
  .transform((value): string[] => sentencesOf(unfold(value)))

/** Nested shapes (per item of a list, per custom field) are flattened: only the sentences are shown. */
function sentencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sentencesOf)
  if (isRecord(value)) return Object.values(value).flatMap(sentencesOf)
  const sentence = readText(value)
  return sentence === null ? [] : [sentence]
}

/** `code` and `message` are "" where the body has none; a body that is no object does not parse. */
export const providerErrorSchema = z
  .object({ code: text, message: text, errors: optionalRecord(z.record(z.string(), sentences)) })
  .transform(({ code, message, errors }) => ({
    code: code ?? '',
    message: message ?? '',
    errors: errors ?? {},
  }))
