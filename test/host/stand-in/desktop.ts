/** What the app asks of the desktop around it: told to the launcher, done by nobody. */
import { loud } from './loud.ts'
import { record } from './parent.ts'

export const shell = loud(
  {
    async openExternal(url: string): Promise<void> {
      record('open-external', url)
    },
    async openPath(path: string): Promise<string> {
      record('open-external', path)
      return ''
    },
    showItemInFolder: (path: string): void => record('show-item', path),
    async trashItem(path: string): Promise<void> {
      throw new Error(`the stand-in deletes nothing: ${path}`)
    },
    beep: (): void => undefined,
  },
  'shell',
)

let copied = ''

export const clipboard = loud(
  {
    readText: (): string => copied,
    writeText: (text: string): void => {
      copied = text
    },
    clear: (): void => {
      copied = ''
    },
  },
  'clipboard',
)

type Answers = Readonly<Record<string, unknown>>

/** Windows may come first, as in Electron; what is asked is the last argument. */
function ask(kind: string, args: readonly unknown[]): Answers {
  record('dialog', { kind, options: args.at(-1) })
  const answers = JSON.parse(process.env.RINGSIDE_HOST_DIALOGS ?? '{}') as Record<string, Answers>
  const answer = answers[kind]
  if (!answer) throw new Error(`nobody answers dialog.${kind}: say how in RINGSIDE_HOST_DIALOGS`)
  return answer
}

/** RINGSIDE_HOST_DIALOGS answers: {"showMessageBox": {"response": 0}, "showOpenDialog": {...}, ...}. */
export const dialog = loud(
  {
    showErrorBox(title: string, content: string): void {
      record('dialog', { kind: 'showErrorBox', options: { title, content } })
      console.error(`${title}: ${content}`)
    },
    showMessageBox: async (...args: unknown[]) => ask('showMessageBox', args),
    showOpenDialog: async (...args: unknown[]) => ask('showOpenDialog', args),
    showSaveDialog: async (...args: unknown[]) => ask('showSaveDialog', args),
    showMessageBoxSync: (...args: unknown[]) => ask('showMessageBox', args).response,
  },
  'dialog',
)
