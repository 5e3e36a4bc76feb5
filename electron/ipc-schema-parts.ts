/** What arguments of many commands are made of. */
import { z } from 'zod'

export const nothing = z.strictObject({})
export const id = z.string().min(1).max(200)
export const number = z.string().min(1).max(60)
export const page = {
  offset: z.number().int().min(0).max(10_000_000),
  limit: z.number().int().min(1).max(200),
}
