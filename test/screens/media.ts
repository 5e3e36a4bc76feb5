/** Files of messages in main's place: a landscape for every one, except those that are gone. */
import type { ServerResponse } from 'node:http'

/** In the key of a message whose file is nothing. A 404 would be on the page's console, where nothing may be. */
export const GONE = 'gone'

const LANDSCAPE = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
<linearGradient id="sky" y2="1" x2="0"><stop stop-color="#7fb2e5"/><stop offset="1" stop-color="#fbe3c0"/></linearGradient>
<rect width="800" height="600" fill="url(#sky)"/><circle cx="600" cy="180" r="60" fill="#fff3d6"/>
<path d="M0 600V400l180-130 150 120 170-190 300 240v160z" fill="#4b7f6b"/></svg>`

export function answerMedia(url: string, response: ServerResponse): void {
  const there = !url.includes(GONE)
  response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(there ? LANDSCAPE : '')
}
