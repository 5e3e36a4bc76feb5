/** What a page wrote to its console or threw, read from DevTools events. */

const LEVELS: Readonly<Record<string, string>> = {
  error: 'error',
  assert: 'error',
  warning: 'warning',
  debug: 'debug',
}

export function readConsoleCall(params: Record<string, unknown>): { level: string; message: string } {
  const args = params.args as readonly { value?: unknown; description?: string }[]
  return {
    level: LEVELS[String(params.type)] ?? 'info',
    message: args.map((arg) => arg.description ?? String(arg.value)).join(' '),
  }
}

export function readException(params: Record<string, unknown>): string {
  const details = params.exceptionDetails as { text: string; exception?: { description?: string } }
  return details.exception?.description ?? details.text
}
