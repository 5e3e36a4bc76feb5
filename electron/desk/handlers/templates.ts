import type { Handlers } from '../../ipc.ts'
import type { HandlerContext } from './context.ts'

type TemplateHandlers = Pick<Handlers, Extract<keyof Handlers, `templates:${string}`>>

export function templateHandlers({ withDesk }: HandlerContext): TemplateHandlers {
  return {
    'templates:list': ({ refresh }) => withDesk(({ whatsApp }) => whatsApp.templates.list(refresh)),
    'templates:list-all': ({ refresh }) =>
      withDesk(({ whatsApp }) => whatsApp.templateAdmin.listAll(refresh)),
    'templates:read': ({ id }) => withDesk(({ whatsApp }) => whatsApp.templateAdmin.read(id)),
    'templates:create': ({ draft }) => withDesk(({ whatsApp }) => whatsApp.templateAdmin.create(draft)),
    'templates:delete': ({ id }) => withDesk(({ whatsApp }) => whatsApp.templateAdmin.remove(id)),
    'templates:send': (wanted) => withDesk(({ whatsApp }) => whatsApp.sending.sendTemplate(wanted)),
  }
}
