/** Starts a simulator as its environment says, and prints one JSON line once it answers. */
import process from 'node:process'
import { createSimulator } from './create-simulator.ts'
import { readEnvironment } from './environment.ts'

const print = (line: unknown): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const fail = (problem: string): never => {
  process.stderr.write(`${JSON.stringify({ level: 'error', msg: problem })}\n`)
  process.exit(1)
}

const read = readEnvironment(process.env)
if (!read.ok) fail(read.problem)
else {
  const simulator = await createSimulator(read.options).catch((error: unknown) =>
    fail(error instanceof Error ? error.message : 'The simulator could not start'),
  )
  print({
    level: 'info',
    msg: 'listening',
    url: simulator.url,
    urls: simulator.urls,
    account: simulator.account,
    users: simulator.users,
  })
  const stop = async (): Promise<void> => {
    await simulator.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
