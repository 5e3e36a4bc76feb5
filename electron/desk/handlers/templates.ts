import type { Handlers } from '../../ipc.ts'
import { fail } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type TemplateHandlers = Pick<Handlers, Extract<keyof Handlers, `templates:${string}`>>

export function templateHandlers(_context: HandlerContext): TemplateHandlers {
  return {
    'templates:list': () => fail('internal'),
    'templates:send': () => fail('internal'),
  }
}
