/** Requests to a simulator with the right credentials, unless told otherwise. */
import type { Simulator } from '../../simulator/create-simulator.ts'

export interface Answer {
  readonly status: number
  /** Whatever was answered: a test reads it as it expects it. */
  readonly body: ReturnType<typeof JSON.parse>
}

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init)
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? true
  return { status: response.status, body: text === '' ? null : isJson ? JSON.parse(text) : text }
}

const json = (method: string, body: unknown, headers: Record<string, string>): RequestInit => ({
  method,
  headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
})

export function clientOf(simulator: Pick<Simulator, 'urls' | 'account'>) {
  const { account, urls } = simulator
  const publicHeaders = {
    Authorization: `Bearer ${account.publicApi.apiKey}`,
    'X-MYOP-COMPANY-ID': account.companyId,
  }
  const obdBody = {
    company_id: account.companyId,
    secret_token: account.obd.secretToken,
    type: '1',
    number: '+919876543210',
    public_ivr_id: account.obd.publicIvrId,
    user_id: account.obd.userId,
  }
  const messageBody = {
    phone_number_id: account.publicApi.phoneNumberId,
    customer_country_code: '91',
    customer_number: '9876543210',
    data: {
      type: 'template',
      context: { template_name: 'missed_your_call', language: 'en', body: { name: 'Meera' } },
    },
    reply_to: null,
    myop_ref_id: null,
    trail: { name: null },
  }
  return {
    publicHeaders,
    obdBody,
    chat: (path: string) => ask(`${urls.publicApi}/chat/${path}`, { headers: publicHeaders }),
    /** A message, by default of a template that needs nothing else. */
    send: (change: Record<string, unknown> = {}) =>
      ask(`${urls.publicApi}/chat/messages`, json('POST', { ...messageBody, ...change }, publicHeaders)),
    templates: (method: string, body?: unknown, path = '') =>
      ask(`${urls.publicApi}/chat/templates${path}`, json(method, body, publicHeaders)),
    /** @param application what it is for; null: it is not said */
    upload: (file: File | null, application: string | null = 'messaging') => {
      const form = new FormData()
      if (file) form.set('file', file)
      if (application !== null) form.set('application', application)
      return ask(`${urls.publicApi}/chat/media/upload`, {
        method: 'POST',
        body: form,
        headers: publicHeaders,
      })
    },
    contacts: (path = '', method = 'GET', body?: unknown) =>
      ask(`${urls.publicApi}/contacts${path}`, json(method, body, publicHeaders)),
    search: (and: unknown, query = '') =>
      ask(`${urls.publicApi}/contacts${query}`, json('POST', { and }, publicHeaders)),
    obd: (change: Record<string, unknown> = {}) =>
      ask(urls.obd, json('POST', { ...obdBody, ...change }, { 'x-api-key': account.obd.apiKey })),
    users: (query = '') => ask(`${urls.developers}/user?token=${account.developers.token}${query}`),
    /** The call log; the body as it is given, with the token unless that says otherwise. */
    log: (body: Record<string, unknown> = {}, path = '/search') =>
      ask(`${urls.developers}${path}`, json('POST', { token: account.developers.token, ...body }, {})),
    filters: (path = '/filters') => ask(`${urls.developers}${path}?token=${account.developers.token}`),
    recordingLink: (file: string, path = '/recordings/link') =>
      ask(`${urls.developers}${path}?${new URLSearchParams({ token: account.developers.token, file })}`),
    control: (path: string, body?: unknown) =>
      ask(`${urls.control}/${path}`, json(body === undefined ? 'GET' : 'POST', body, {})),
  }
}
