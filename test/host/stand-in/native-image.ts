/** nativeImage: what it was made from, and nothing drawn. */
import { existsSync, readFileSync } from 'node:fs'
import { loud } from './loud.ts'

interface Image {
  isEmpty(): boolean
  getSize(): { width: number; height: number }
  toDataURL(): string
  toPNG(): Buffer
  resize(options: object): Image
  setTemplateImage(flag: boolean): void
  isTemplateImage(): boolean
  addRepresentation(options: object): void
}

const PNG_WIDTH_AT = 16
const PNG_HEIGHT_AT = 20

function pngSize(data: Buffer): { width: number; height: number } {
  const isPng = data.length > PNG_HEIGHT_AT + 4 && data.toString('latin1', 1, 4) === 'PNG'
  return isPng
    ? { width: data.readUInt32BE(PNG_WIDTH_AT), height: data.readUInt32BE(PNG_HEIGHT_AT) }
    : { width: 0, height: 0 }
}

function image(data: Buffer): Image {
  let template = false
  const made: Image = loud(
    {
      isEmpty: () => data.length === 0,
      getSize: () => pngSize(data),
      toDataURL: () => `data:image/png;base64,${data.toString('base64')}`,
      toPNG: () => data,
      resize: () => made,
      setTemplateImage: (flag: boolean) => {
        template = flag
      },
      isTemplateImage: () => template,
      addRepresentation: () => undefined,
    },
    'NativeImage',
  )
  return made
}

const none = Buffer.alloc(0)

export const nativeImage = loud(
  {
    createEmpty: (): Image => image(none),
    createFromPath: (path: string): Image => image(existsSync(path) ? readFileSync(path) : none),
    createFromBuffer: (data: Buffer): Image => image(data),
    createFromDataURL: (url: string): Image => image(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
  },
  'nativeImage',
)
