/** Files of messages: uploaded when the message leaves, cancelled on the way, kept as long as they are needed. */
import { describe, expect, it } from 'vitest'
import type { Upload, UploadsApi } from '../../../../electron/api/uploads.ts'
import { fail, ok } from '../../../../electron/result.ts'
import type { OutgoingContent } from '../../../../shared/chats/outgoing.ts'
import type { Result } from '../../../../shared/ipc.ts'
import { until } from '../../../support/until.ts'
import { accepted, aSender, CHAT, told } from './a-sender.ts'

const PDF = { filename: 'Quote.pdf', mimeType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 quote') }
const withFile = (fileId: string): OutgoingContent => ({
  type: 'media',
  kind: 'document',
  source: { from: 'file', fileId },
  caption: 'Your quote',
})

/** Uploads that end when a test says so. */
function slowUploads() {
  const asked: { file: Upload; end: (result: Result<{ mediaId: string }>) => void }[] = []
  const api: UploadsApi = {
    upload: (file) =>
      new Promise((end) => {
        asked.push({ file, end })
        file.signal?.addEventListener('abort', () => end(fail('upload-failed')))
      }),
  }
  return { api, asked }
}

async function withDraft(uploads?: UploadsApi) {
  const desk = aSender(uploads ? { uploads } : {})
  const staged = await desk.sending.stageFile({ ...PDF, chat: CHAT })
  if (!staged.ok) throw new Error(staged.fault.code)
  const { fileId } = staged.value
  const send = async () => {
    const sent = await desk.sending.send(CHAT, withFile(fileId), null)
    if (!sent.ok) throw new Error(sent.fault.code)
    return sent.value.key
  }
  return { ...desk, fileId, sendFile: send }
}

describe('a file', () => {
  it('waits in the draft of its thread, over a restart, until it is sent or unstaged', async () => {
    const desk = await withDraft()
    desk.sending.keepDraft(CHAT, 'Here it is', 'their message')
    desk.sending.stop()
    const again = aSender({}, desk)
    expect(again.sending.draftOf(CHAT)).toEqual({
      text: 'Here it is',
      replyTo: 'their message',
      files: [
        { fileId: desk.fileId, filename: 'Quote.pdf', mimeType: PDF.mimeType, kind: 'document', size: 14 },
      ],
    })
    expect(again.sending.hasDraft(CHAT)).toBe(true)
    await again.sending.unstageFile(desk.fileId)
    expect(again.sending.draftOf(CHAT).files).toEqual([])
    expect(desk.files.files.size).toBe(0)
    again.sending.keepDraft(CHAT, '', null)
    expect(again.sending.hasDraft(CHAT)).toBe(false)
  })

  it('is uploaded first, with its progress, then the message leaves with its id', async () => {
    const uploads = slowUploads()
    const desk = await withDraft(uploads.api)
    const key = await desk.sendFile()
    expect(desk.sending.draftOf(CHAT).files).toEqual([])
    expect(desk.adopted).toEqual([`${desk.fileId} ${key} main`])
    await until(() => uploads.asked.length === 1)
    expect(uploads.asked[0]?.file).toMatchObject({ ...PDF, application: 'messaging' })
    expect(desk.states()).toEqual(['uploading'])
    uploads.asked[0]?.file.onProgress?.(0.4)
    expect(desk.sending.progressOf(key)).toBe(0.4)
    expect(desk.threads.touched).toContain(key)
    uploads.asked[0]?.end(ok({ mediaId: 'm' }))
    await until(() => desk.provider.asked.length === 1)
    expect(desk.sending.progressOf(key)).toBeNull()
    expect(desk.provider.asked[0]?.message.fileOf(desk.fileId)).toEqual({
      mediaId: 'm',
      filename: 'Quote.pdf',
      mimeType: PDF.mimeType,
    })
    expect(desk.bubble(key)?.context).toMatchObject({ filename: 'Quote.pdf', caption: 'Your quote' })
  })

  it('is kept until somebody says that it was delivered', async () => {
    const desk = await withDraft()
    await desk.sendFile()
    await until(() => desk.provider.asked.length === 1)
    desk.provider.asked[0]?.answer(accepted('m1'))
    await until(() => desk.states()[0] === 'accepted')
    desk.apply(told('m1'))
    await desk.sending.unstageFile(desk.fileId)
    expect([...desk.sending.filesInUse()]).toEqual([desk.fileId])
    desk.apply(told('m1', { type: 'message.delivered' }))
    await until(() => desk.files.files.size === 0)
    expect([...desk.sending.filesInUse()]).toEqual([])
  })

  it('is cancelled while it goes: the bubble is gone, file and words are in the draft again', async () => {
    const uploads = slowUploads()
    const desk = await withDraft(uploads.api)
    const key = await desk.sendFile()
    await until(() => uploads.asked.length === 1)
    expect(desk.sending.canOf(key).cancel).toBe(true)
    expect(desk.sending.cancel(key)).toEqual(ok(null))
    expect(uploads.asked[0]?.file.signal?.aborted).toBe(true)
    expect(desk.threads.bubbles).toEqual([])
    expect(desk.sending.draftOf(CHAT)).toMatchObject({ text: 'Your quote', files: [{ fileId: desk.fileId }] })
    // The next one of the thread goes.
    await desk.send('next')
    await until(() => desk.provider.asked.length === 1)
    expect(desk.provider.asked[0]?.message.content).toMatchObject({ body: 'next' })
  })

  it('that cannot be uploaded fails with the reason, sends nothing, and goes with a new try', async () => {
    const uploads = slowUploads()
    const desk = await withDraft(uploads.api)
    const key = await desk.sendFile()
    await until(() => uploads.asked.length === 1)
    uploads.asked[0]?.end(fail('upload-failed'))
    await until(() => desk.states()[0] === 'refused')
    expect(desk.bubble(key)?.fault).toMatchObject({ code: 'upload-failed' })
    expect(desk.provider.asked).toEqual([])
    expect(desk.sending.retry(key)).toMatchObject({ ok: true })
    await until(() => uploads.asked.length === 2)
    uploads.asked[1]?.end(ok({ mediaId: 'm' }))
    await until(() => desk.provider.asked.length === 1)
  })

  it('that a crash stopped on its way begins again', async () => {
    const uploads = slowUploads()
    const desk = await withDraft(uploads.api)
    await desk.sendFile()
    await until(() => uploads.asked.length === 1)
    desk.sending.stop()
    const again = aSender({}, desk)
    await until(() => again.provider.asked.length === 1)
    expect(again.states()).toEqual(['sending'])
  })

  it('that is gone says so, and a removed message takes its file with it', async () => {
    const desk = await withDraft()
    desk.world.ready = false
    const key = await desk.sendFile()
    desk.files.files.clear()
    desk.world.ready = true
    desk.sending.feedChanged()
    await until(() => desk.states()[0] === 'refused')
    expect(desk.bubble(key)?.fault).toMatchObject({ code: 'media-gone' })
    expect(desk.sending.retry(key)).toEqual(fail('media-gone'))
    const other = await withDraft(slowUploads().api)
    const second = await other.sendFile()
    other.world.windowEndsAt = null
    other.sending.cancel(second)
    expect(other.files.files.size).toBe(1)
  })

  it('cannot be sent where the account takes links only', async () => {
    const desk = await withDraft()
    desk.world.files = 'link'
    expect(await desk.sending.send(CHAT, withFile(desk.fileId), null)).toEqual(fail('media-id-refused'))
    const buttons: OutgoingContent = {
      type: 'interactive',
      variant: 'button',
      header: { kind: 'document', source: { from: 'file', fileId: desk.fileId } },
      body: 'Accept?',
      footer: '',
      buttons: [{ id: 'y', title: 'Yes' }],
    }
    expect(await desk.sending.send(CHAT, buttons, null)).toMatchObject({ ok: true })
  })

  it('above a template that was refused stays, for whoever corrects it', async () => {
    const desk = aSender({
      findTemplate: async () =>
        ok({
          inManyLanguages: false,
          view: {
            id: 't',
            name: 'quote_ready',
            language: 'en',
            category: 'utility',
            header: { kind: 'media', mediaId: null },
            body: 'Your quote',
            footer: null,
            buttons: [],
            cards: [],
            code: false,
            variables: [],
          },
        }),
    })
    const staged = await desk.sending.stageFile({ ...PDF, chat: null })
    if (!staged.ok) throw new Error(staged.fault.code)
    const { fileId } = staged.value
    const wanted = { number: CHAT, templateId: 't', values: [], headerFileId: fileId, anyway: false }
    const sending = desk.sending.sendTemplate(wanted)
    await until(() => desk.provider.asked.length === 1)
    expect(desk.threads.bubbles).toHaveLength(1)
    desk.provider.asked[0]?.answer({ kind: 'refused', fault: { code: 'template-refused', detail: 'no' } })
    expect(await sending).toMatchObject({ fault: { code: 'template-refused' } })
    expect(desk.threads.bubbles).toEqual([])
    expect([...desk.files.files.keys()]).toEqual([fileId])
  })
})
