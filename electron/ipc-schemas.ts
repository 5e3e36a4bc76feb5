import { z } from 'zod'
import type { Commands } from '../shared/ipc.ts'

type ArgsOf<K extends keyof Commands> = Parameters<Commands[K]>[0]

const nothing = z.strictObject({})
const cardId = z.string().min(1).max(200)
const number = z.string().min(1).max(60)

/** Every command's arguments. A command without a schema is a type error. */
export const COMMAND_SCHEMAS: { readonly [K in keyof Commands]: z.ZodType<ArgsOf<K>> } = {
  'desk:snapshot': nothing,
  'calls:dial': z.strictObject({ number, retryOf: cardId.exactOptional() }),
  'calls:dismiss': z.strictObject({ cardId }),
  'calls:open': z.strictObject({ cardId }),
  'calls:note': z.strictObject({ cardId, note: z.string().max(10_000) }),
  'contacts:search': z.strictObject({
    query: z.string().max(200),
    offset: z.number().int().min(0).max(10_000_000),
    limit: z.number().int().min(1).max(200),
  }),
  'contacts:sync': nothing,
  'contacts:create': z.strictObject({ number, name: z.string().trim().min(1).max(200) }),
  'pop:resize': z.strictObject({ height: z.number().min(0).max(10_000) }),
}
