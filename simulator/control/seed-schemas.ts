/** What `/_control/seed` takes of WhatsApp: history as it is given, or so much of it. */
import { z } from 'zod'

/** ISO, or ms. */
const instant = z
  .union([z.iso.datetime({ offset: true }), z.number().int()])
  .transform((given) => (typeof given === 'number' ? given : Date.parse(given)))

const conversationSchema = z.object({
  /** E.164. */
  customer: z.string().min(1),
  /** Default: as a contact with the number is called. */
  name: z.string().min(1).optional(),
  /** A user id; null: nobody has it. */
  assignedTo: z.string().nullish(),
  /** Default: by whether somebody has it. */
  status: z.enum(['unassigned', 'assigned', 'closed']).optional(),
  /** Default: 24 h after the customer's last message; null: they have never written. */
  expiresAt: instant.nullish(),
  /** Default: at the first message. */
  createdAt: instant.optional(),
})
export type SeededConversation = z.output<typeof conversationSchema>

const messageSchema = z.object({
  /** E.164. */
  customer: z.string().min(1),
  direction: z.enum(['incoming', 'outgoing']),
  text: z.string().optional(),
  /** In place of a text. */
  data: z
    .object({ type: z.string().min(1), context: z.record(z.string(), z.unknown()).default({}) })
    .optional(),
  /** Who wrote an outgoing one: a user id; default: who has the conversation, else the first user. */
  by: z.string().optional(),
  at: instant,
  /** Of an outgoing one. */
  status: z.enum(['sent', 'delivered', 'read', 'failed']).default('read'),
})
export type SeededMessage = z.output<typeof messageSchema>

const campaignSchema = z.object({
  name: z.string().min(1).optional(),
  status: z.enum(['scheduled', 'in_progress', 'completed', 'failed']).optional(),
  scheduledType: z.enum(['scheduled', 'immediate']).optional(),
  /** Its name; default: one of those that are approved. */
  templateName: z.string().min(1).optional(),
  /** How many it is for. */
  audience: z.number().int().min(0).optional(),
  stats: z
    .object({
      sent: z.number().int().min(0),
      delivered: z.number().int().min(0),
      read: z.number().int().min(0),
      replied: z.number().int().min(0),
      failed: z.number().int().min(0),
      billable: z.number().int().min(0),
    })
    .partial()
    .nullable()
    .optional(),
  links: z.object({ total: z.number().int(), visited: z.number().int() }).nullable().optional(),
  failureReason: z.string().nullable().optional(),
  createdAt: instant.optional(),
  scheduledAt: instant.optional(),
})

export const chatSeed = {
  conversations: z.union([z.array(conversationSchema), z.number().int().min(0).max(100_000)]).optional(),
  /** A number: spread over the conversations of this seed, without any over all there are. */
  messages: z.union([z.array(messageSchema), z.number().int().min(0).max(1_000_000)]).optional(),
  campaigns: z.union([z.array(campaignSchema), z.number().int().min(0).max(10_000)]).optional(),
  /** True: told by webhooks too, in the order of time; of a message only its last status. */
  deliver: z.boolean().default(false),
}
