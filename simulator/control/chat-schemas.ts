/** The bodies of the control interface that are about WhatsApp. */
import { z } from 'zod'

/** In the provider's shape for its kind, told as it is. */
const data = z.object({ type: z.string().min(1), context: z.record(z.string(), z.unknown()).default({}) })

/** The messages that are sent from now on. */
export const messagesSchema = z.object({
  /** What the document has them refused with; null: only what is wrong. */
  refuse: z
    .enum([
      'template-not-associated',
      'insufficient-balance',
      'sending-failed',
      'waba-disabled',
      'phone-number-disabled',
      'phone-number-not-connected',
      'server-error',
    ])
    .nullable()
    .default(null),
  /** Whether the webhooks carry the request's `myop_ref_id`. */
  refId: z.enum(['null', 'echoed']).default('null'),
  /** The last webhook; `failed` is the only one then. */
  reached: z.enum(['sent', 'delivered', 'read', 'failed']).default('read'),
  /** How the answer spells the conversation's id. */
  spelling: z.enum(['conversaton_id', 'conversation_id']).default('conversaton_id'),
  /** What a failed one failed for, texts by WhatsApp's codes. */
  failure: z.record(z.string(), z.string()).default({ 131026: 'Message undeliverable' }),
  /** What a failed one is told to have reached before. */
  failAfter: z.enum(['sent']).nullable().default(null),
  /** `reversed`: read, delivered, sent, each with its own time; `doubled`: each webhook twice. */
  order: z.enum(['normal', 'reversed', 'doubled']).default('normal'),
  /** Nothing is told of a message until `messages/:id/continue`. */
  hold: z.boolean().default(false),
  /** False: an image, video, audio or document needs a link, as in the document's examples. */
  plainMediaById: z.boolean().default(true),
  /** True: what is no template and comes after the window is told as failed, with 131047. */
  windowEnforced: z.boolean().default(false),
})
export type MessagesInput = z.input<typeof messagesSchema>

/** Without `statuses` all that is left is told; with it, so many webhooks. */
export const continueMessageSchema = z.object({ statuses: z.number().int().min(1).optional() }).default({})
export type ContinueMessageInput = z.input<typeof continueMessageSchema>

/** A file of the customer's: one webhook without a link to it, and one with it. */
const media = z.object({
  kind: z.enum(['image', 'video', 'audio', 'document', 'sticker']),
  filename: z.string().min(1).optional(),
  caption: z.string().max(1024).optional(),
  /** What the file has at least; default: as small as it is. A sticker stays small. */
  bytes: z.number().int().min(0).max(120_000_000).optional(),
  /** From the first webhook to the second one, ms whatever the speed. */
  linkAfterMs: z.number().int().min(0).max(600_000).default(0),
  /** The second one waits for `messages/:id/continue`. */
  hold: z.boolean().default(false),
})
export type CustomerMedia = z.output<typeof media>

export const customerWritesSchema = z
  .object({
    /** E.164; default: somebody who writes with `to`, or any contact. */
    from: z.string().min(1).optional(),
    /** Default: one of a list. */
    text: z.string().min(1).max(65_536).optional(),
    /** Whose conversations go on; default: the first user. */
    to: z.string().optional(),
    /** In place of a text: a message of any kind. */
    data: data.optional(),
    /** In place of a text: a file. */
    media: media.optional(),
    /** The id of the message it answers. */
    replyTo: z.string().min(1).optional(),
    /** From now to the end of the window. */
    windowSeconds: z.number().default(86_400),
    /** What the customer is called in WhatsApp. */
    name: z.string().min(1).optional(),
  })
  .default({ windowSeconds: 86_400 })
export type CustomerWritesInput = z.input<typeof customerWritesSchema>

export const chooseSchema = z.object({
  messageId: z.string().min(1),
  /** Of a button or a row; of a template, the text of a quick reply. */
  id: z.string().min(1),
})
export type ChooseInput = z.input<typeof chooseSchema>

/** A message from the provider's panel. */
export const agentWritesSchema = z
  .object({
    /** A user id. */
    from: z.string().min(1),
    /** E.164. */
    customer: z.string().min(1),
    text: z.string().min(1).optional(),
    data: data.optional(),
    replyTo: z.string().min(1).optional(),
  })
  .refine((body) => body.text !== undefined || body.data !== undefined, {
    message: 'One of text and data is required',
  })
export type AgentWritesInput = z.input<typeof agentWritesSchema>

export const assignSchema = z.object({
  /** Null: nobody has it any more. */
  userId: z.string().min(1).nullable(),
  /** Default: who gets it, else the first user. */
  by: z.string().min(1).optional(),
})
export type AssignInput = z.input<typeof assignSchema>

/** Default: who has it, else the first user. */
export const closeSchema = z.object({ by: z.string().min(1).optional() }).default({})
export type CloseInput = z.input<typeof closeSchema>

export const clickSchema = z.object({
  messageId: z.string().min(1),
  /** Its text, its index, or "btn-0" and "card-0-btn-0" as they are. */
  button: z.union([z.string().min(1), z.number().int().min(0)]),
})
export type ClickInput = z.input<typeof clickSchema>

/** What is not given stays. */
export const mediaSchema = z.object({
  /** Above this an upload is refused; null: the provider's own limits. */
  maxUploadKb: z.number().int().min(1).nullable().optional(),
  refuseUploads: z.enum(['size', 'server-error']).nullable().optional(),
  /** True: no file of a customer's is there any more. */
  missing: z.boolean().optional(),
  /** Before a customer's file is served. */
  slowMs: z.number().int().min(0).max(600_000).optional(),
})
export type MediaInput = z.input<typeof mediaSchema>

/** What is not given stays. */
export const templatesSchema = z.object({
  createRefuse: z.enum(['name-taken', 'invalid']).nullable().optional(),
  deleteRefuse: z.enum(['in-use']).nullable().optional(),
  /** Null: a new template stays pending. */
  approveAfterMs: z.number().int().min(0).nullable().optional(),
})
export type TemplatesInput = z.input<typeof templatesSchema>
