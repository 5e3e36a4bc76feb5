import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLog } from '../../electron/log.ts'
import { anAccount } from '../support/an-account.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { SECRETS } from './account/fakes.ts'

const account = anAccount()
const CREDENTIALS = [
  SECRETS.token,
  account.publicApi.apiKey,
  account.obd.apiKey,
  account.obd.secretToken,
  account.developers.token,
]
const NUMBER = '+919876543210'

describe('the log on disk', () => {
  it('says what happened, when, and where', () => {
    const folder = tempFolder()
    const log = openLog(folder)
    log('feed').info('link closed', { code: 1006, attempt: 3 })
    log('calls').warn('call requested', { outcome: 'accepted' })
    log('main').error('a command failed', { error: new TypeError('not a function') })
    const lines = readFileSync(join(folder, 'ringside.log'), 'utf8')
    expect(lines).toMatch(/\[info\] {2}\(feed\)\s+link closed \{ code: 1006, attempt: 3 \}/)
    expect(lines).toMatch(/\[warn\] {2}\(calls\)\s+call requested \{ outcome: 'accepted' \}/)
    expect(lines).toMatch(/TypeError: not a function\\n/)
    expect(lines).toMatch(/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\]/)
  })

  it('holds no number and no credential, whoever logs it and however', () => {
    const folder = tempFolder()
    const { info, warn, error } = openLog(folder)('test')
    info(`calling ${NUMBER}`)
    info('calling', { number: NUMBER, nested: { list: [NUMBER, '98765 43210'], deep: { deeper: NUMBER } } })
    info('calling', { number: 919876543210, [NUMBER]: 1 })
    warn('secrets', { secrets: SECRETS })
    warn('account', { account })
    warn('headers', {
      headers: { Authorization: `Bearer ${account.publicApi.apiKey}`, 'x-api-key': account.obd.apiKey },
    })
    warn('request', { body: JSON.stringify({ secret_token: account.obd.secretToken, number: NUMBER }) })
    warn('form', { body: `secret_token=${account.obd.secretToken}&number=%2B919876543210` })
    warn('url', { url: `https://provider.example/user?token=${account.developers.token}&_all=1` })
    warn('url', { url: new URL(`https://provider.example/user?token=${account.developers.token}`) })
    error(`failed: Authorization: Bearer ${SECRETS.token}`)
    error('failed', { error: new Error(`GET /user?token=${account.developers.token} for ${NUMBER}`) })
    error('failed', {
      error: Object.assign(new Error('refused'), {
        cause: new Error(`Bearer ${SECRETS.token}`),
        number: NUMBER,
      }),
    })
    const lines = readFileSync(join(folder, 'ringside.log'), 'utf8')
    expect(lines.split('\n').length).toBeGreaterThan(13)
    for (const credential of CREDENTIALS) expect(lines).not.toContain(credential)
    expect(lines).not.toMatch(/98765 ?43210/)
    expect(lines).toContain('*210')
  })
})
