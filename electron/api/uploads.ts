/**
 * Uploads a file for a message or a template (reference.md, "Upload Media"): the provider's id of it comes back. What
 * fails here has sent nothing, so it may be tried again.
 */
import { randomUUID } from 'node:crypto'
import type { Fault, Result } from '../../shared/ipc.ts'
import { isRecord, readText } from '../../shared/myoperator/lenient.ts'
import { uploadedSchema } from '../../shared/myoperator/upload.ts'
import { fail, ok } from '../result.ts'
import { type ChatAccount, chatDoor } from './chat-door.ts'
import { type Fetch, type Reply, request } from './request.ts'
import { verdictOf } from './verdict.ts'

export interface Upload {
  readonly filename: string
  readonly mimeType: string
  readonly bytes: Buffer
  readonly application: 'messaging' | 'template'
  /** Of the bytes, how many have been handed to the network: 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Ends it as `upload-failed`. */
  readonly signal?: AbortSignal
}

export interface UploadsApi {
  upload(file: Upload): Promise<Result<{ readonly mediaId: string }>>
}

/** 10 MiB over a slow line. */
const TIMEOUT_MS = 5 * 60_000
const CHUNK_BYTES = 64 * 1024

/** Neither a quote nor a line's end may leave the header of a part. */
const quoted = (name: string) => name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

function multipart({ filename, mimeType, bytes, application }: Upload, boundary: string): Buffer {
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="application"',
    '',
    application,
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${quoted(filename)}"`,
    `Content-Type: ${mimeType}`,
    '',
    '',
  ].join('\r\n')
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
}

/** In pieces, so that it can be seen to go. */
function inPieces(body: Buffer, onProgress: (share: number) => void): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      const piece = body.subarray(sent, sent + CHUNK_BYTES)
      if (piece.length === 0) return controller.close()
      controller.enqueue(new Uint8Array(piece))
      sent += piece.length
      onProgress(sent / body.length)
    },
  })
}

/** Every sentence of the answer, wherever it stands. */
const sentences = (value: unknown): string[] =>
  isRecord(value) || Array.isArray(value)
    ? Object.values(value).flatMap(sentences)
    : [readText(value)].filter((text) => text !== null)

function refusal(status: number, body: unknown): Fault {
  const said = isRecord(body) ? readText(body.message) : readText(body)
  const about = isRecord(body) ? sentences(body.errors ?? body.error).join(' ') : ''
  const detail = about || said
  if (status === 401 || status === 403) return { code: 'whatsapp-bad-key', detail: said }
  if (status === 429) return { code: 'whatsapp-limit', detail: said }
  if (status === 413 || /file_size|too large/i.test(about)) return { code: 'media-too-large', detail }
  return { code: 'upload-refused', detail }
}

function readReply(reply: Reply): Result<{ readonly mediaId: string }> {
  if (reply.kind === 'unsent') return fail('offline', reply.detail)
  if (reply.kind === 'unanswered') return fail('upload-failed')
  const verdict = verdictOf(reply)
  if (verdict >= 500 || verdict === 408) return fail('upload-failed')
  if (verdict >= 300) return { ok: false, fault: refusal(verdict, reply.body) }
  const uploaded = uploadedSchema.safeParse(reply.body)
  return uploaded.success ? ok({ mediaId: uploaded.data }) : fail('upload-failed')
}

export function createUploadsApi(fetch: Fetch, account: ChatAccount, timeoutMs = TIMEOUT_MS): UploadsApi {
  const { headers, address, withoutSecrets } = chatDoor(account)
  return {
    async upload(file) {
      const boundary = `ringside-${randomUUID()}`
      const body = inPieces(multipart(file, boundary), file.onProgress ?? (() => {}))
      const init: RequestInit & { duplex: 'half' } = {
        method: 'POST',
        headers: { ...headers, 'Content-Type': `multipart/form-data; boundary=${boundary}` },
        body,
        duplex: 'half',
        ...(file.signal === undefined ? {} : { signal: file.signal }),
      }
      const read = readReply(await request(fetch, address('media/upload'), init, timeoutMs))
      return read.ok ? read : { ok: false, fault: withoutSecrets(read.fault) }
    },
  }
}
