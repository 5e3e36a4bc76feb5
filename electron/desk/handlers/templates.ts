import type { Handlers } from '../../ipc.ts'
import { fail } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type TemplateHandlers = Pick<Handlers, Extract<keyof Handlers, `templates:${string}`>>

export function templateHandlers({ withDesk }: HandlerContext): TemplateHandlers {
  return {
    'templates:list': ({ refresh }) => withDesk(({ whatsApp }) => whatsApp.templates.list(refresh)),
    'templates:list-all': () => fail('not-set-up'),
    'templates:read': () => fail('not-set-up'),
    'templates:find': () => fail('not-set-up'),
    'templates:create': () => fail('not-set-up'),
    'templates:delete': () => fail('not-set-up'),
    'templates:send': (wanted) => withDesk(({ whatsApp }) => whatsApp.templates.send(wanted)),
  }
}
