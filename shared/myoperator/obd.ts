/**
 * The answer to an outbound call request (document: OBD APIs / Call). The API gateway in front answers in other
 * shapes at times (Request Validation Layers), so every field may be null; only an object parses.
 */
import { z } from 'zod'
import { text, word } from './lenient.ts'

export const obdAnswerSchema = z
  .object({
    status: word(['success', 'error']),
    code: text,
    details: text,
    message: text,
    unique_id: text,
    reference_id: text,
  })
  .transform(({ status, code, details, message, unique_id, reference_id }) => ({
    status,
    code,
    /** What the provider says about it; a gateway says it under `message`. */
    details: details ?? message,
    uniqueId: unique_id,
    referenceId: reference_id,
  }))
