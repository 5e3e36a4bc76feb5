import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { tempFolder } from '../../support/temp-folder.ts'

const SCRIPT = resolve(import.meta.dirname, 'profile-files.ts')

it('the files of a profile are read whatever they hold, and are written whole', async () => {
  const folder = tempFolder()
  const contents = [
    null,
    '{"cipher":"b2xk","silent":true}',
    '{"cipher":"b2x',
    '',
    '{"cipher":7,"silent":"x"}',
    '[]',
    'null',
  ]
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, folder, JSON.stringify(contents)])
  const after = { written: 'c2VjcmV0', cleared: null, appearance: 'dark' }
  const nothing = { ...after, read: null, silent: false }
  const damaged = { ...after, read: 'damaged', silent: false }
  expect(JSON.parse(stdout)).toEqual([
    nothing,
    { ...after, read: 'b2xk', silent: true },
    damaged,
    damaged,
    damaged,
    nothing,
    nothing,
  ])
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).not.toContain('c2VjcmV0')
})
