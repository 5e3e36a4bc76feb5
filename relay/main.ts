/** `npm run relay` starts the relay; with arguments it is the command line beside a running one. */
import { setFlagsFromString } from 'node:v8'
import { runCommand } from './cli/run.ts'
import { ConfigError, readServerConfig } from './config.ts'
import { createRelay } from './create-relay.ts'
import { StoreError } from './journal/open.ts'
import { createLog } from './log.ts'
import { secretsOf } from './webhook/auth.ts'

/**
 * A burst keeps what it allocates alive until its commit; V8 then takes these places for long-lived ones and
 * allocates them in the old generation for good. Seen: every scavenge 40 ms instead of 1 ms, half the rate.
 */
setFlagsFromString('--no-allocation-site-pretenuring')

/** The data directory holds customers' numbers and messages: nobody else on the machine reads it. */
process.umask(0o077)

const args = process.argv.slice(2)
if (args.length > 0) {
  process.exitCode = await runCommand(args, process.env, {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  })
} else await serve()

async function serve(): Promise<void> {
  try {
    const config = readServerConfig(process.env)
    const log = createLog(secretsOf(config.webhookAuth), (line) => process.stdout.write(line))
    const relay = createRelay({ ...config, log })
    let stopping = false
    const stop = (signal: NodeJS.Signals) => {
      if (stopping) return
      stopping = true
      log.info({ signal }, 'draining')
      relay.close().then(
        () => process.exit(0),
        (error) => {
          log.fatal({ err: error }, 'the drain failed')
          process.exit(1)
        },
      )
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
    await relay.listen()
  } catch (error) {
    process.stderr.write(`${startProblem(error)}\n`)
    process.exit(1)
  }
}

function startProblem(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StoreError) return `relay: ${error.message}`
  return `relay: cannot start: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown reason'}`
}
