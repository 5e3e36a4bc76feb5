import type { Handlers } from '../../ipc.ts'
import type { HandlerContext } from './context.ts'

type TemplateHandlers = Pick<Handlers, Extract<keyof Handlers, `templates:${string}`>>

export function templateHandlers({ withDesk }: HandlerContext): TemplateHandlers {
  return {
    'templates:list': ({ refresh }) => withDesk(({ templates }) => templates.list(refresh)),
    'templates:send': (wanted) => withDesk(({ templates }) => templates.send(wanted)),
  }
}
