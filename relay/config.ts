/** The relay's environment (README, "Environment"), read once. A wrong value is one clear line, without the value. */
import type { KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { parseWebhookAuth, type WebhookAuth } from '../shared/webhook-auth.ts'
import { parseSecretKey } from './account/secret-key.ts'

const INBOX_MODES = ['shared', 'assigned'] as const
export type InboxMode = (typeof INBOX_MODES)[number]

export type Environment = Readonly<Record<string, string | undefined>>

/** Where the data is and how invitations are addressed: all that the command line needs. */
export interface PlaceConfig {
  readonly dataDir: string
  /** As set, without a trailing slash; null when it follows from where the relay listens. */
  readonly publicUrl: string | null
}

export interface ServerConfig extends PlaceConfig {
  readonly host: string
  readonly port: number
  readonly webhookAuth: WebhookAuth
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null
  readonly trustProxy: boolean
  readonly retentionDays: number
  readonly inbox: InboxMode
  /**
   * RELAY_SECRET_KEY: what the account that `account set` stores is encrypted with; null when not set, and then
   * agents enrol without it. Keep it apart from the data directory and its backups.
   */
  readonly secretKey: KeyObject | null
}

/** What the person who starts the relay has to change; the message is one line and holds no secret. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max)

/** A text that a parser takes; the parser says null to others. */
function parsed<T>(parse: (text: string) => T | null) {
  return z.string().transform((text, context) => {
    const value = parse(text)
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: 'unreadable' })
    return z.NEVER
  })
}

const place = {
  RELAY_DATA_DIR: z.string().default('./relay-data'),
  RELAY_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
}

const secretKey = {
  RELAY_SECRET_KEY: parsed(parseSecretKey).optional(),
}

const server = {
  ...place,
  ...secretKey,
  RELAY_HOST: z.string().default('127.0.0.1'),
  RELAY_PORT: wholeNumber(0, 65_535).default(8787),
  RELAY_WEBHOOK_AUTH: parsed(parseWebhookAuth),
  RELAY_TLS_CERT: z.string().optional(),
  RELAY_TLS_KEY: z.string().optional(),
  RELAY_TRUST_PROXY: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1'),
  RELAY_RETENTION_DAYS: wholeNumber(1, 36_500).default(30),
  RELAY_INBOX: z.enum(INBOX_MODES).default('shared'),
}

const EXPECTED: Readonly<Record<string, string>> = {
  RELAY_PORT: 'a port number from 0 to 65535',
  RELAY_WEBHOOK_AUTH: 'basic:USER:PASS, header:NAME:VALUE, query:NAME:VALUE or none',
  RELAY_PUBLIC_URL: 'an http or https address',
  RELAY_TRUST_PROXY: '0 or 1',
  RELAY_RETENTION_DAYS: 'a whole number of days, at least 1',
  RELAY_INBOX: 'shared or assigned',
  RELAY_SECRET_KEY: '32 bytes as 64 hex digits or base64 (`account new-key` prints such a key)',
}

/** An empty value means "not set": that is how compose files and service units leave things out. */
function read<T extends z.ZodRawShape>(shape: T, env: Environment) {
  const given = Object.fromEntries(Object.keys(shape).map((name) => [name, env[name] || undefined]))
  const parsed = z.object(shape).safeParse(given)
  if (parsed.success) return parsed.data
  const name = String(parsed.error.issues[0]?.path[0])
  throw new ConfigError(
    `${name} ${given[name] === undefined ? 'is not set: it' : ''} must be ${EXPECTED[name]}`.replace(
      '  ',
      ' ',
    ),
  )
}

export function readPlaceConfig(env: Environment): PlaceConfig {
  const values = read(place, env)
  return { dataDir: values.RELAY_DATA_DIR, publicUrl: values.RELAY_PUBLIC_URL ?? null }
}

/** Null when it is not set; throws ConfigError when it is no key. */
export function readSecretKey(env: Environment): KeyObject | null {
  return read(secretKey, env).RELAY_SECRET_KEY ?? null
}

export function readServerConfig(env: Environment): ServerConfig {
  if (env.REDIS_URL) {
    throw new ConfigError('REDIS_URL is set, but this relay cannot share its work with others yet: unset it')
  }
  const values = read(server, env)
  return {
    host: values.RELAY_HOST,
    port: values.RELAY_PORT,
    dataDir: values.RELAY_DATA_DIR,
    publicUrl: values.RELAY_PUBLIC_URL ?? null,
    webhookAuth: values.RELAY_WEBHOOK_AUTH,
    tls: readTls(values.RELAY_TLS_CERT, values.RELAY_TLS_KEY),
    trustProxy: values.RELAY_TRUST_PROXY,
    retentionDays: values.RELAY_RETENTION_DAYS,
    inbox: values.RELAY_INBOX,
    secretKey: values.RELAY_SECRET_KEY ?? null,
  }
}

function readTls(cert: string | undefined, key: string | undefined): ServerConfig['tls'] {
  if (cert === undefined && key === undefined) return null
  if (cert === undefined || key === undefined) {
    throw new ConfigError('RELAY_TLS_CERT and RELAY_TLS_KEY must be set together')
  }
  return { cert: readPem('RELAY_TLS_CERT', cert), key: readPem('RELAY_TLS_KEY', key) }
}

function readPem(name: string, path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new ConfigError(`${name} names a file that cannot be read`)
  }
}
