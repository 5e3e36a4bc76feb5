/** One real page: made hidden in the browser, given the preload, served by the app's handlers alone. */
import { randomBytes } from 'node:crypto'
import { browser } from './browser.ts'
import type { CdpSession, Params } from './cdp.ts'
import { decodeClone, encodeClone } from './clone.ts'
import { type FromPage, runInPage, type ToPage } from './page-script.ts'
import { answerPage, type PageAnswer, type PageRequest } from './protocol.ts'

interface Paused {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: PageRequest
}

export interface PageLinkOptions {
  readonly width: number
  readonly height: number
  /** Source of the preload; empty for none. */
  readonly preload: string
  readonly heard: (message: FromPage) => void
  /** The page wants another document in a frame; false keeps what is there. */
  readonly mayNavigate: (url: string, isMainFrame: boolean) => boolean
  readonly blocked: (url: string) => void
  readonly event: (method: string, params: Record<string, unknown>) => void
  readonly gone: () => void
}

export interface PageLink {
  readonly targetId: string
  readonly windowId: number
  readonly headed: boolean
  /** The page's own address, as the browser knows it. */
  url(): string
  navigate(url: string): Promise<void>
  /** In order; kept until the preload of the current document has run. */
  deliver(message: ToPage): void
  send(method: string, params?: Params): Promise<Record<string, unknown>>
  close(): Promise<void>
}

const FORWARDED = [
  'Page.loadEventFired',
  'Page.domContentEventFired',
  'Page.windowOpen',
  'Runtime.consoleAPICalled',
  'Runtime.exceptionThrown',
  'Inspector.targetCrashed',
]

function initScript(preload: string, names: { binding: string; deliver: string }): string {
  const wrapped = `function (require, module, exports, process) {\n${preload}\n}`
  const args = [JSON.stringify(names), JSON.stringify(process.platform), wrapped, encodeClone, decodeClone]
  return `(${runInPage})(${args.join(', ')})`
}

function fulfil(session: CdpSession, requestId: string, answer: PageAnswer): Promise<unknown> {
  return session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: answer.status,
    responseHeaders: answer.headers,
    body: answer.body.toString('base64'),
  })
}

export async function openPage(options: PageLinkOptions): Promise<PageLink> {
  const { cdp, inContext, headed } = await browser
  const { width, height } = options
  const made = await cdp.send('Target.createTarget', {
    ...inContext,
    url: 'about:blank',
    newWindow: true,
    background: true,
    width,
    height,
  })
  const targetId = String(made.targetId)
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true })
  const session = cdp.session(String(sessionId))
  const names = {
    binding: `b${randomBytes(8).toString('hex')}`,
    deliver: `d${randomBytes(16).toString('hex')}`,
  }

  let url = 'about:blank'
  let context: number | null = null
  let asked: string | null = null
  const waiting: ToPage[] = []

  const pass = (contextId: number, message: ToPage) => {
    session
      .send('Runtime.callFunctionOn', {
        functionDeclaration: `function (text) { globalThis.${names.deliver}(text) }`,
        executionContextId: contextId,
        arguments: [{ value: encodeClone(message) }],
        silent: true,
      })
      // The document went while the message was on its way: Electron drops it, too.
      .catch(() => undefined)
  }
  const deliver = (message: ToPage) => {
    if (context === null) waiting.push(message)
    else pass(context, message)
  }

  const serve = async ({ requestId, request, resourceType, frameId }: Paused) => {
    const isMainFrame = frameId === targetId
    const isNavigation = resourceType === 'Document' && request.url !== asked && request.url !== url
    // Aborted, a navigation ends without an error page: the document stays.
    if (isNavigation && !options.mayNavigate(request.url, isMainFrame)) {
      return session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    }
    const answer = await answerPage(request).catch((error: unknown) => {
      console.error(`protocol handler failed for ${request.url}:`, error)
      return null
    })
    if (answer) return fulfil(session, requestId, answer)
    if (!request.url.endsWith('/favicon.ico')) options.blocked(request.url)
    return session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  }

  session.on('Fetch.requestPaused', (params) => {
    // Paused names what is read of the protocol's event. A request whose page has gone cannot be answered any more.
    serve(params as unknown as Paused).catch(() => undefined)
  })
  session.on('Runtime.executionContextsCleared', () => {
    context = null
  })
  session.on('Runtime.bindingCalled', (params) => {
    if (params.name !== names.binding) return
    const message = decodeClone(String(params.payload)) as FromPage
    if (message[0] === 'ready') {
      context = Number(params.executionContextId)
      for (const kept of waiting.splice(0)) pass(context, kept)
    }
    options.heard(message)
  })
  session.on('Page.frameNavigated', (params) => {
    const frame = params.frame as { id: string; url: string; urlFragment?: string }
    if (frame.id === targetId) url = frame.url + (frame.urlFragment ?? '')
  })
  session.on('Page.navigatedWithinDocument', (params) => {
    if (params.frameId === targetId) url = String(params.url)
  })
  for (const method of FORWARDED) session.on(method, (params) => options.event(method, params))
  cdp.on('Target.detachedFromTarget', (params) => {
    if (params.sessionId === sessionId) options.gone()
  })

  const [{ windowId }] = await Promise.all([
    cdp.send('Browser.getWindowForTarget', { targetId }),
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: names.binding }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: initScript(options.preload, names) }),
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
  ])

  return {
    targetId,
    windowId: Number(windowId),
    headed,
    url: () => url,
    async navigate(to) {
      asked = to.split('#', 1)[0] ?? to
      const { errorText } = await session.send('Page.navigate', { url: to })
      if (errorText) throw new Error(`${errorText} loading '${to}'`)
    },
    deliver,
    send: session.send,
    async close() {
      await cdp.send('Target.closeTarget', { targetId })
    },
  }
}
