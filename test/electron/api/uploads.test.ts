/** Uploads over real HTTP: a whole form, its progress, its end when nobody wants it any more, and every refusal. */
import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createUploadsApi, type Upload } from '../../../electron/api/uploads.ts'
import type { FaultCode } from '../../../shared/ipc.ts'
import { createSimulator, type Simulator } from '../../../simulator/create-simulator.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble, reset } from '../../support/http-double.ts'
import { until } from '../../support/until.ts'

const FILE: Upload = {
  filename: 'कोटेशन "A".png',
  mimeType: 'image/png',
  bytes: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(300_000)]),
  application: 'messaging',
}
const apiAt = (url: string, timeOutMs = 5_000) => createUploadsApi(fetch, anAccount(url), timeOutMs)

describe('at the simulator', () => {
  let simulator: Simulator
  beforeEach(async () => {
    simulator = await createSimulator({ speed: 0 })
    onTestFinished(() => simulator.close())
  })
  const upload = (more: Partial<Upload> = {}) =>
    createUploadsApi(fetch, simulator.account).upload({ ...FILE, ...more })

  it('the file arrives whole, under its name, for what it is meant', async () => {
    for (const application of ['messaging', 'template'] as const) {
      const shares: number[] = []
      const uploaded = await upload({ application, onProgress: (share) => shares.push(share) })
      if (!uploaded.ok) throw new Error(uploaded.fault.code)
      expect(simulator.uploads().at(-1)).toMatchObject({
        mediaId: uploaded.value.mediaId,
        mimeType: 'image/png',
        size: FILE.bytes.length,
        application,
      })
      expect(shares.length).toBeGreaterThan(3)
      expect(shares).toEqual([...shares].sort((a, b) => a - b))
      expect(shares.at(-1)).toBe(1)
    }
  })

  it('says in the provider’s words that the file is too large', async () => {
    simulator.media({ maxUploadKb: 200 })
    expect(await upload()).toEqual({
      ok: false,
      fault: {
        code: 'media-too-large',
        detail: expect.stringMatching(/^file_size \d+ KB not allowed for file_type image\/png!$/),
      },
    })
  })

  it('says what else is wrong with it', async () => {
    expect(await upload({ mimeType: 'image/svg+xml' })).toEqual({
      ok: false,
      fault: { code: 'upload-refused', detail: 'file_type image/svg+xml not supported!' },
    })
  })

  it('says that the key is wrong', async () => {
    const { account } = simulator
    const wrong = { ...account, publicApi: { ...account.publicApi, apiKey: 'another' } }
    expect(await createUploadsApi(fetch, wrong).upload(FILE)).toMatchObject({
      fault: { code: 'whatsapp-bad-key' },
    })
  })

  it('fails where the server does', async () => {
    simulator.media({ refuseUploads: 'server-error' })
    expect(await upload()).toMatchObject({ fault: { code: 'upload-failed' } })
  })
})

describe('an upload', () => {
  it.each<[string, Parameters<typeof httpDouble>[0], FaultCode]>([
    ['that nobody answers', hang, 'upload-failed'],
    ['whose connection breaks', reset, 'upload-failed'],
    ['that is answered without an id', answer(201, { status: 'success', data: {} }), 'upload-failed'],
    ['that a gateway finds too large', answer(413, '<html>'), 'media-too-large'],
    ['that comes too often', answer(429, {}), 'whatsapp-limit'],
    ['refused inside a 200', answer(200, { status: 'error', code: '400', message: 'no' }), 'upload-refused'],
  ])('%s is a fault', async (_what, act, code) => {
    const server = await httpDouble(act)
    expect(await apiAt(server.url, 500).upload(FILE)).toMatchObject({ ok: false, fault: { code } })
  })

  it('is a form with a name that cannot leave its line', async () => {
    const server = await httpDouble(answer(201, { data: { media_id: 'm' } }))
    const filename = 'a"\r\nContent-Type: text/html\r\n\r\n.pdf'
    expect(await apiAt(server.url).upload({ ...FILE, filename, bytes: Buffer.from('x') })).toEqual({
      ok: true,
      value: { mediaId: 'm' },
    })
    expect(server.asked[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=ringside-/)
    expect(server.asked[0]?.body).toContain('filename="a%22%0D%0AContent-Type: text/html%0D%0A%0D%0A.pdf"')
  })

  it('ends when nobody wants it any more', async () => {
    const server = await httpDouble(hang)
    const controller = new AbortController()
    const uploading = apiAt(server.url, 60_000).upload({ ...FILE, signal: controller.signal })
    await until(() => server.asked.length === 1)
    controller.abort()
    expect(await uploading).toMatchObject({ ok: false, fault: { code: 'upload-failed' } })
  })

  it('that cannot reach anybody says so; the key never comes to a window', async () => {
    const server = await httpDouble(hang)
    await server.close()
    expect(await apiAt(server.url).upload(FILE)).toMatchObject({ fault: { code: 'offline' } })
    const key = anAccount('').publicApi.apiKey
    const quoting = await httpDouble(answer(400, { message: `no ${key}`, errors: { file: [`bad ${key}`] } }))
    expect(JSON.stringify(await apiAt(quoting.url).upload(FILE))).not.toContain(key)
  })
})
