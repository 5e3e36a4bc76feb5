/** Requests of an agent's desk. */
import type { TestRelay } from './relay.ts'

export function send(
  relay: Pick<TestRelay, 'url'>,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  token: string | null,
  body?: unknown,
): Promise<Response> {
  return fetch(relay.url + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

export async function answerOf(response: Response | Promise<Response>): Promise<[number, unknown]> {
  const answer = await response
  return [answer.status, await answer.json()]
}
