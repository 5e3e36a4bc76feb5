/** Uploading files, and sending them by their ids. */
import { describe, expect, it } from 'vitest'
import { aToldSimulator } from './a-simulator.ts'
import { until } from './receiver.ts'

const { simulator, client, receiver } = await aToldSimulator()

const fileOf = (kilobytes: number, type: string, name = 'file') =>
  new File([new Uint8Array(kilobytes * 1024)], name, { type })

describe('an upload', () => {
  it('gives an id, under which the file is sent and can be fetched by all', async () => {
    const { status, body } = await client.upload(
      new File(['%PDF-1.4 x'], 'बिल.pdf', { type: 'application/pdf' }),
    )
    expect([status, body.message]).toEqual([201, 'Media uploaded successfully'])
    const { media_id } = body.data
    expect(simulator.uploads()).toEqual([
      {
        mediaId: media_id,
        filename: 'बिल.pdf',
        mimeType: 'application/pdf',
        size: 10,
        application: 'messaging',
      },
    ])
    const before = receiver.received.length
    const data = { type: 'document', context: { media_id, caption: 'The bill' } }
    expect((await client.send({ data })).status).toBe(200)
    const first = await until(() => receiver.received[before])
    const { context } = JSON.parse(first.text).payload.data
    expect(context).toMatchObject({ media_id, filename: 'बिल.pdf', caption: 'The bill' })
    expect(await (await fetch(context.link)).text()).toBe('%PDF-1.4 x')
    expect((await client.send({ data: { ...data, type: 'image' } })).body.error).toEqual({
      'data.context.media_id': ['Invalid media_id'],
    })
  })

  it('is of no use for plain media where the account takes links only', async () => {
    const { media_id } = (await client.upload(fileOf(1, 'image/png'))).body.data
    simulator.messages({ plainMediaById: false })
    const answer = await client.send({ data: { type: 'image', context: { media_id } } })
    expect(answer.body.error).toEqual({ 'data.context.link': ['link is required'] })
    const header = { type: 'image', media_id }
    const action = { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }] }
    const context = { interactive_type: 'button', header, body: { text: 'x' }, action }
    expect((await client.send({ data: { type: 'interactive', context } })).status).toBe(200)
  })

  it.each([
    [fileOf(5 * 1024 + 1, 'image/png'), 'file_size 5121 KB not allowed for file_type image/png!'],
    [fileOf(10 * 1024 + 1, 'video/mp4'), 'file_size 10241 KB not allowed for file_type video/mp4!'],
    [fileOf(1, 'image/svg+xml'), 'file_type image/svg+xml not supported!'],
    [fileOf(0, 'image/png'), 'The submitted file is empty.'],
    [null, 'No file was submitted.'],
  ])('is refused: %#', async (file, words) => {
    const answer = await client.upload(file)
    expect(answer).toEqual({
      status: 400,
      body: { status: 'error', code: 'invalid', message: 'Invalid input.', errors: { file: [words] } },
    })
    expect(simulator.uploads()).toEqual([])
  })

  it('needs to say what it is for', async () => {
    const file = fileOf(1, 'image/png')
    expect((await client.upload(file, 'fun')).body.errors).toEqual({
      application: ['"fun" is not a valid choice.'],
    })
    expect((await client.upload(file, null)).body.errors).toEqual({
      application: ['This field is required.'],
    })
    expect((await client.upload(file, 'template')).status).toBe(201)
  })

  it('is refused as the control interface says, and never listed with its bytes', async () => {
    const file = fileOf(9 * 1024, 'application/pdf', 'plan.pdf')
    simulator.media({ refuseUploads: 'size' })
    expect((await client.upload(file)).body.errors.file[0]).toMatch(/^file_size 9216 KB/)
    simulator.media({ refuseUploads: 'server-error' })
    expect((await client.upload(file)).body).toBe('Internal Server Error')
    simulator.media({ refuseUploads: null, maxUploadKb: 100 })
    expect((await client.upload(file)).status).toBe(400)
    simulator.media({ maxUploadKb: null })
    expect((await client.upload(file)).status).toBe(201)
    expect(simulator.requests().at(-1)?.body).toEqual({
      application: 'messaging',
      file: { name: 'plan.pdf', type: 'application/pdf', size: 9 * 1024 * 1024 },
    })
  })
})
