/** The example files of build/relay say what the relay understands. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readServerConfig } from '../../relay/config.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')
const settings = (text: string, line: RegExp) =>
  [...text.matchAll(line)].map(([, name = '', value = '']) => [name, value])

test('the environment file: what is set is accepted, what is commented out exists', () => {
  const file = read('build/relay/relay.env.example')
  const config = readServerConfig(Object.fromEntries(settings(file, /^(\w+)=(.*)$/gm)))
  expect(config).toMatchObject({ host: '127.0.0.1', port: 8787, trustProxy: true, secretKey: null })
  expect(config.webhookAuth).toMatchObject({ kind: 'header', name: 'X-Ringside-Key' })
  const known = read('relay/config.ts')
  const names = settings(file, /^#?(RELAY_\w+)=(.*)$/gm).map(([name]) => name)
  expect(names.length).toBeGreaterThan(8)
  expect(names.filter((name) => !known.includes(`  ${name}:`))).toEqual([])
})

test('unit, container and proxies name the same port, folder and file', () => {
  expect(read('build/relay/Caddyfile.example')).toContain('reverse_proxy 127.0.0.1:8787')
  expect(read('build/relay/nginx.conf.example')).toContain('server 127.0.0.1:8787;')
  expect(read('build/relay/Dockerfile')).toContain('CMD ["node", "relay.mjs"]')
  expect(read('build/relay/ringside-relay.service')).toMatch(
    /^ExecStart=\S+ \/opt\/ringside-relay\/relay\.mjs$/m,
  )
})
