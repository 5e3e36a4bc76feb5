/** The floor of durable acks: node:http and node:sqlite with group commit, FULL sync, and nothing else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const dir = mkdtempSync(join(tmpdir(), 'ringside-floor-'))
const db = new DatabaseSync(join(dir, 'floor.db'))
db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
db.exec('CREATE TABLE bodies (id INTEGER PRIMARY KEY, body BLOB)')
const insert = db.prepare('INSERT INTO bodies (body) VALUES (?)')
const begin = db.prepare('BEGIN IMMEDIATE')
const commit = db.prepare('COMMIT')
const OK = '{"ok":true,"accepted":1,"duplicates":0}'

let waiting: { body: Buffer; done: () => void }[] = []
function flush() {
  const batch = waiting
  waiting = []
  begin.run()
  for (const { body } of batch) insert.run(body)
  commit.run()
  for (const { done } of batch) done()
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    waiting.push({
      body: Buffer.concat(chunks),
      done: () => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': OK.length })
        response.end(OK)
      },
    })
    if (waiting.length === 1) setImmediate(flush)
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') console.log(JSON.stringify({ url: `http://127.0.0.1:${address?.port}` }))
})
process.on('SIGTERM', () => {
  rmSync(dir, { recursive: true, force: true })
  process.exit(0)
})
