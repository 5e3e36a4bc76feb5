/** The command line: JSON on stdout, one clear line on stderr. It works beside a running relay. */
import type { DatabaseSync } from 'node:sqlite'
import { newSecretKey } from '../account/secret-key.ts'
import { savedPublicUrl } from '../address.ts'
import { createAgentStore, type Invitation } from '../agents/store.ts'
import { ConfigError, type Environment, readPlaceConfig } from '../config.ts'
import { openDatabase } from '../journal/open.ts'
import { accountSetter, clearAccount, showAccount } from './account.ts'
import { replayEvents, tailEvents } from './events.ts'
import { readAgent, readFilePath, readSince, readUserId, UsageError } from './options.ts'

export interface Io {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

const USAGE = [
  'usage: npm run -s relay -- COMMAND (from the source), node relay.mjs COMMAND (as built)',
  '  agent add --user-id HEX --name NAME --phone +91... [--phone ...] [--extension N] [--role agent|supervisor]',
  '  agent list | agent invite --user-id HEX | agent revoke --user-id HEX',
  '  account set --file FILE | account show | account clear | account new-key',
  '  events tail | events replay --since ISO',
].join('\n')

/** Resolves to the exit code: 0 done, 1 not possible, 2 not understood. */
export async function runCommand(args: readonly string[], env: Environment, io: Io): Promise<number> {
  try {
    const command = findCommand(args, env)
    if (command === NEW_KEY) {
      io.out(newSecretKey())
      return 0
    }
    const place = readPlaceConfig(env)
    const db = openDatabase(place.dataDir)
    try {
      await command({ db, io, publicUrl: place.publicUrl ?? savedPublicUrl(db) ?? defaultUrl(env) })
      return 0
    } finally {
      db.close()
    }
  } catch (error) {
    io.err(error instanceof Error ? `relay: ${error.message}` : 'relay: unknown failure')
    if (error instanceof UsageError) io.err(USAGE)
    return error instanceof UsageError || error instanceof ConfigError ? 2 : 1
  }
}

class NotPossible extends Error {}

interface Context {
  readonly db: DatabaseSync
  readonly io: Io
  readonly publicUrl: string
}
type Command = (context: Context) => void | Promise<void>
/** The one command that needs no database, and must not make one. */
const NEW_KEY = 'new-key'

const defaultUrl = ({ RELAY_HOST, RELAY_PORT }: Environment) =>
  `http://${RELAY_HOST || '127.0.0.1'}:${RELAY_PORT || 8787}`

/** Reads all options before the database is touched. */
function findCommand([group, verb, ...rest]: readonly string[], env: Environment): Command | typeof NEW_KEY {
  switch (`${group} ${verb}`) {
    case 'agent add': {
      const agent = readAgent(rest)
      return ({ db, io, publicUrl }) =>
        printInvitation(createAgentStore(db, Date.now).add(agent), publicUrl, io)
    }
    case 'agent list':
      return ({ db, io }) => io.out(JSON.stringify(createAgentStore(db, Date.now).list()))
    case 'agent invite': {
      const userId = readUserId(rest)
      return ({ db, io, publicUrl }) => {
        const invitation = createAgentStore(db, Date.now).invite(userId)
        if (invitation === null) throw new NotPossible(`there is no agent ${userId}`)
        printInvitation(invitation, publicUrl, io)
      }
    }
    case 'agent revoke': {
      const userId = readUserId(rest)
      return ({ db, io }) => {
        if (!createAgentStore(db, Date.now).revoke(userId))
          throw new NotPossible(`there is no agent ${userId}`)
        io.out(JSON.stringify({ userId, revoked: true }))
      }
    }
    case 'account set': {
      const set = accountSetter(readFilePath(rest), env)
      return ({ db, io }) => io.out(set(db))
    }
    case 'account show':
      return ({ db, io }) => io.out(showAccount(db, env))
    case 'account clear':
      return ({ db, io }) => io.out(clearAccount(db))
    case 'account new-key':
      return NEW_KEY
    case 'events tail':
      return ({ db, io }) => tailEvents(db, io.out)
    case 'events replay': {
      const since = readSince(rest)
      return ({ db, io }) => replayEvents(db, since, io.out)
    }
    default:
      throw new UsageError('there is no such command')
  }
}

function printInvitation({ userId, code, expiresAt }: Invitation, publicUrl: string, io: Io): void {
  const link = `ringside://join?${new URLSearchParams({ relay: publicUrl, code })}`
  io.out(JSON.stringify({ userId, code, link, expiresAt }))
}
