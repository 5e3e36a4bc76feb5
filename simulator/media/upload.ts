/** "Upload Media": POST /chat/media/upload, a form with a file and what it is for. */
import { Buffer } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { invalidInput, success } from '../contacts/view.ts'
import { randomHex, uuidFrom } from '../ids.ts'
import type { MediaStore } from './store.ts'
import { kindOf, maxKbOf } from './types.ts'

/** "Max Upload Limit is set to 10MB". */
const MAX_UPLOAD_KB = 10 * 1024
/** More than is allowed for any file, so that it is the application that refuses it. */
const BODY_LIMIT = 160 * 1024 * 1024

/** What the list of requests shows of a form; the file's bytes are no part of that. */
class UploadForm {
  readonly application: string
  readonly file: { readonly name: string; readonly type: string; readonly size: number } | null
  readonly #content: Blob | null

  constructor(form: FormData) {
    const file = form.get('file')
    this.application = String(form.get('application') ?? '')
    this.#content = typeof file === 'string' ? null : file
    this.file =
      typeof file === 'string' || file === null ? null : { name: file.name, type: file.type, size: file.size }
  }

  async bytes(): Promise<Uint8Array> {
    return Buffer.from((await this.#content?.arrayBuffer()) ?? new ArrayBuffer(0))
  }
}

const tooLarge = (size: number, type: string): string =>
  `file_size ${Math.ceil(size / 1024)} KB not allowed for file_type ${type}!`

export const uploadRoutes = (app: FastifyInstance, files: MediaStore): void => {
  app.addContentTypeParser<Buffer>(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    async (request: { headers: Record<string, unknown> }, body: Buffer) => {
      const headers = { 'content-type': String(request.headers['content-type']) }
      return new UploadForm(await new Response(new Uint8Array(body), { headers }).formData())
    },
  )

  app.post('/chat/media/upload', { bodyLimit: BODY_LIMIT }, async ({ body }, reply) => {
    const refuse = (errors: Readonly<Record<string, readonly string[]>>) =>
      reply.code(400).send(invalidInput(errors))
    const { refuseUploads, maxUploadKb } = files.rules
    if (refuseUploads === 'server-error') return reply.code(500).send('Internal Server Error')
    if (!(body instanceof UploadForm) || !body.file) return refuse({ file: ['No file was submitted.'] })
    const { application, file } = body
    if (application === '') return refuse({ application: ['This field is required.'] })
    if (application !== 'messaging' && application !== 'template') {
      return refuse({ application: [`"${application}" is not a valid choice.`] })
    }
    if (file.size === 0) return refuse({ file: ['The submitted file is empty.'] })
    const kind = kindOf(file.type)
    if (!kind) return refuse({ file: [`file_type ${file.type || 'unknown'} not supported!`] })
    const most = Math.min(maxUploadKb ?? MAX_UPLOAD_KB, maxKbOf(kind))
    if (refuseUploads === 'size' || file.size > most * 1024) {
      return refuse({ file: [tooLarge(file.size, file.type)] })
    }
    const bytes = await body.bytes()
    const id = uuidFrom(randomHex)
    const { name: filename, type: mimeType, size } = file
    files.add({ id, filename, mimeType, size, kind, application, bytes: async () => bytes })
    return reply.code(201).send(success('Media uploaded successfully', { media_id: id }, '201'))
  })
}
